// What mails about turns say in Chinese: handing over, and swapping.
const copy = {
  turn_handover: {
    subject: (period: string) => `${period}轮值主席交接提醒`,
    lead: (body: string, period: string, last_day: string) =>
      `${body}将担任${period}起的联盟轮值主席，至${last_day}止。`,
    publishing: (day: string) =>
      `现在即可筹划当期活动；自${day}起可以发布。请与上一任轮值主席办理交接，逐项核对。`,
    items: (items: readonly string[]) => `尚未交接的事项：${items.join('、')}。`,
    button: '查看交接清单',
  },
  turn_swap: {
    subject: { offered: '轮值调换待答复', accepted: '轮值已调换', closed: '轮值调换未成' },
    all: '各成员单位',
    offered: (by: string, month: string, other: string) =>
      `${by}提出，以${month}的轮值与${other}调换。请查看并答复。`,
    accepted: (by: string, month: string, other: string, given: string) =>
      `${by}与${other}已调换轮值：${month}由${other}担任轮值主席，${given}由${by}担任。发布活动的权限已随之调整。`,
    refused: (other: string, month: string) => `${other}谢绝了贵单位就${month}轮值提出的调换，原安排不变。`,
    withdrawn: (by: string, month: string) => `${by}撤回了就${month}轮值提出的调换，原安排不变。`,
    reason: (reason: string) => `原因：${reason}`,
    button: '查看调换',
  },
}

export default copy
export type TurnCopy = typeof copy
