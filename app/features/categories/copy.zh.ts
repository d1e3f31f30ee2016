// Wording of categories.
export default {
  title: '需求与资源类别',
  lead: '需求和资源共用两级类别，由{{term.secretariat}}按本县（区）实际调整。',
  new: '添加类别',
  save: '保存',
  name: '名称',
  parent: '上级类别',
  parent_note: '不选即为一级类别。',
  workdays: '办理时限（工作日）',
  workdays_note: '普通事项的时限，派单当日不计。',
  state: '状态',
  retired: '已停用',
  is_retired: '停用',
  is_retired_note: '停用后不再选用，原有的需求和资源不变。',
}
