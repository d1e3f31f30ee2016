// Refusals about dispatches, their answers and confirmation, and about campaigns: what happened, and what to do next.

export default {
  department_dissolved: { title: '该机构已撤销', next: '请另选承办单位。' },
  words_missing: { title: '还没有写明情况', next: '请用几句话写明，再提交。' },
  demand_resolved: { title: '承办单位已答复，正等提出单位确认', next: '单位要求重新办理后，可以再派。' },
  demand_unworded: { title: '仅秘书处可看的需求，须先写公开表述', next: '请先拟写公开表述，再派给部门。' },
  already_dispatched: { title: '该单位已经在办这件需求', next: '请刷新页面，核对承办单位。' },
  dispatch_ended: { title: '这件派单已经结束', next: '请返回派单列表查看结果。' },
  dispatch_accepted: { title: '接单后不能再退回', next: '如确有困难，请申请延期，或与秘书处联系。' },
  dispatch_unaccepted: { title: '请先接单', next: '接单后才能答复、询问、申请延期和办结。' },
  dispatch_final: {
    title: '这件需求已由秘书处指定承办，不能退回',
    next: '请接单办理；如确有困难，可申请延期。',
  },
  question_open: { title: '单位还没有回答上一个问题', next: '请等单位回答后再问。' },
  extension_asked: { title: '延期只能申请一次', next: '请按已定的期限办理。' },
  extension_too_long: { title: '延长的时间不能超过原定时限', next: '请改短后再申请。' },
  routing_full: { title: '派单规则已有 200 条', next: '请先删去不再使用的规则。' },
  day_impossible: { title: '日期早于派单，或晚于今天', next: '请按纸面上的日期更正。' },
  form_unknown: {
    title: '填写码不对，或这份意见表已重新印发',
    next: '请核对纸面上的填写码，或向发表的办公室索取新的意见表。',
  },
  form_used: { title: '这份意见表已经填写过', next: '如需更正，请联系发表的办公室。' },
  opinion_unfit: { title: '填写内容与意见表的问题不符', next: '请刷新页面，按页面上的问题重新填写。' },
  unit_closed: { title: '该单位已不在正常经营', next: '如情况有误，请先在台账中更正单位状态。' },
  campaign_not_begun: { title: '征求意见尚未开始', next: '请在意见表所写的开始日期以后填写。' },
  campaign_over: { title: '征求意见已经结束', next: '如有意见或需求，请联系办公室，或直接提出需求。' },
  slip_unknown: { title: '没有这张答复单', next: '请对照纸面核对答复码，或联系给您答复单的工作人员。' },
  slip_used: {
    title: '这件需求已经收到您的意见',
    next: '答复单只能用一次。如需补充，请联系给您答复单的工作人员。',
  },
  slip_void: { title: '这张答复单已经作废', next: '已另印新单，请使用最近一张。' },
  slip_expired: {
    title: '这张答复单已过确认期限',
    next: '如问题没有解决，请联系给您答复单的工作人员，或重新提出需求。',
  },
} as const
