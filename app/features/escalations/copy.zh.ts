// Wording of escalations.
export default {
  title: '督办',
  lead: '派单将到期、到期、逾期时，系统依次提请有关人员督办。没有人可提请的，请及时补齐人员。',
  raised_at: '提请时间',
  step: '督办环节',
  steps: { warning: '到期预警', due: '到期', late: '逾期', very_late: '逾期较久' },
  demand: '需求',
  body: '承办单位',
  due_at: '环节时间',
  person: '提请给',
  persons: { warning: '接单人员', due: '分管负责人', late: '派单人员', very_late: '分管领导' },
  only_vacant: '没有人的',
  nobody: '无人，请补齐人员',
  no_supervisor: '承办单位未指定分管负责人',
  none: '还没有派单被督办。',
} as const
