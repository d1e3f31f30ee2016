// Wording of leaving.
export default {
  title: '办理离任',
  title_of: '{{name}}离任',
  lead: '一次结束此人在本县（区）的全部职务、联系单位和邀请，即刻不能再进入。以往的走访、日志等记录保留；在其他县（区）的职务不受影响。以后回任的，重新授予职务即可。',
  hand_over_first: '请先办理工作交接',
  units_left: '离任后，{{count}} 家单位将无人联系。',
  body_left: '离任后，“{{body}}”将无人在册。',
  ends: '将结束',
  roles: '职务',
  units: '联系单位',
  invitations: '未使用的邀请',
  account: '账号',
  of: '{{count}} 项',
  account_ends: '即刻失去在本县（区）的权限，并邮件告知本人',
  account_none: '没有账号',
  submit: '确认离任',
} as const
