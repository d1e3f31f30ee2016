// What mails about the three lists say in Chinese.
import type { Quarter } from '~/core/period'

const copy = {
  quarter: (quarter: Quarter) => `${quarter.slice(0, 4)}年第${'一二三四'[Number(quarter.slice(-1)) - 1]}季度`,
  list_kinds: { resource: '资源清单', demand: '需求清单', activity: '活动清单' },
  collection: {
    opened: {
      subject: (quarter: string) => `${quarter}三张清单开始征集`,
      lead: (quarter: string, day: string) =>
        `${quarter}的资源、需求、活动清单开始征集，${day}截止，次日汇编。`,
      note: '请登记可提供的场地、培训、政策、金融、法律等资源；单位有需要的，请提出需求。仍有效的资源不必重复登记。',
      button: '提供资源',
    },
    reminder: {
      subject: (quarter: string) => `${quarter}资源清单征集提醒`,
      lead: (quarter: string) => `${quarter}的资源清单即将汇编，贵单位尚无可列入的资源。`,
      note: '如有可提供的资源，请尽快登记；已到期的可以续期。确无可提供的，无须回复。',
      button: '提供资源',
    },
  },
  edition_published: {
    subject: (quarter: string, list: string) => `${quarter}${list}已发布`,
    lead: (quarter: string, list: string, reference: string) => `${quarter}${list}已发布，文号${reference}。`,
    correction: (reason: string) => `本期为更正，原因：${reason}`,
    button: '查看清单',
  },
}

export default copy
export type ListCopy = typeof copy
