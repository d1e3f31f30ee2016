// Wording of dispatch orders.
export default {
  title: '交办单',
  number: '需求编号 {{reference}}',
  title_lead: '需求交办单（牵头）',
  title_assist: '需求交办单（协办）',
  to: '{{body}}：',
  closed: '不公开',
  words: '派单说明',
  due: '办理期限',
  until: '{{time}}，{{at}} 前办结',
  provisional_until: '{{time}}，{{at}} 前办结（暂定，以公布的工作日历为准）',
  answer: '办理情况',
  ticks: '□ 接单　□ 退回　□ 已解决　□ 未能解决，已说明原因',
  leader: '承办单位负责人意见',
  signature: '签字（盖章）：　　　　　　　　　年　　月　　日',
  scan: '扫码查看和办理。',
  by_paper: '不便上网的，请填写本单，盖章后交回{{term.secretariat}}登记；办理时间以本单所写日期为准。',
}
