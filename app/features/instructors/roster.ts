// The workbook in which an office keeps its instructors: who, sent by whom, how to reach them, appointed when.
import { dayIn, emailIn, phoneIn, present, textIn } from '~/core/cell'
import { rosterOf } from '~/core/roster'

/** Appointments to come are entered too. */
const LATEST_DAY = '2999-12-31'

/** Two people of one name are told apart by their phones. */
export const instructorRows = rosterOf({
  columns: {
    name: { titles: ['姓名', '指导员', '指导员姓名', '党建指导员'], width: 14 },
    body: { titles: ['派出单位', '所在单位', '工作单位', '单位'], width: 30 },
    phone: { titles: ['电话', '联系电话', '手机', '手机号', '手机号码'], width: 16 },
    delivery_email: { titles: ['邮箱', '电子邮箱', '电子邮件'], width: 28 },
    appointed_on: { titles: ['选聘日期', '聘任日期', '选聘时间'], width: 14, as: 'day' },
  },
  summary: ['name', 'body', 'appointed_on'],
  needed: ['name', 'appointed_on'],
  key: 'name',
  rowOf: (read) => ({
    values: {
      name: read('name', (cell) => present(textIn(cell, 40))),
      body: read('body', (cell) => textIn(cell, 60)),
      appointed_on: read('appointed_on', (cell) => present(dayIn(cell, LATEST_DAY))),
    },
    closed: { phone: read('phone', phoneIn), delivery_email: read('delivery_email', emailIn) },
  }),
})
