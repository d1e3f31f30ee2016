// What mails about demands and their dispatch say in Chinese. No line says a demand's own words.
const copy = {
  dispatch_digest: {
    subject: (day: string) => `${day}需求办理提示`,
    lead: '以下需求需要您办理或知悉：',
    parts: {
      new: (count: number) => `待接单 ${count} 件`,
      soon: (count: number) => `即将到期 ${count} 件`,
      late: (count: number) => `已逾期 ${count} 件`,
      escalated: (count: number) => `逾期未办结、请您督办 ${count} 件`,
      extensions: (count: number) => `申请延期、待您审批 ${count} 件`,
      waiting: (count: number) => `退回或撤销后待重新派单 ${count} 件`,
    },
    item: (reference: string, subject: string, unit: string, body: string, due: string) =>
      `${reference} ${subject}，${unit}${body && `，${body}承办`}${due && `，${due}到期`}`,
    unit_closed: '单位不公开',
    minute: (minute: string, is_provisional: boolean) => `${minute}${is_provisional ? '（暂定）' : ''}`,
    more: (count: number) => `……另有 ${count} 件，请在系统中查看。`,
    button: '查看派单',
  },
  demand_question: {
    subject: '需求有事项待答复',
    lead: (reference: string, subject: string) =>
      `承办单位在办理需求 ${reference}（${subject}）时，有事项需要向提出单位了解。`,
    note: '请登录后答复。答复之前，办理时限暂停计算。',
    button: '查看并答复',
  },
  demand_resolved: {
    subject: '需求已办结，请确认',
    lead: (reference: string, subject: string, is_solved: boolean) =>
      `需求 ${reference}（${subject}）承办单位已${is_solved ? '办结' : '答复并说明情况'}。`,
    note: (day: string) =>
      `请于 ${day}前确认并评价；没有解决的，可要求重办。逾期未答复的，按“未评价”办结，不计为满意。`,
    button: '查看并确认',
  },
}

export default copy
export type DispatchCopy = typeof copy
