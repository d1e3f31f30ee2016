// Wording of recovering a password.
export default {
  title: '找回密码',
  lead: '填写账号后，系统将向您登记的邮箱发送链接。未登记邮箱的，请联系本县（区）{{term.office}}。',
  account: '账号',
  send: '发送链接',
  back: '返回登录',
  sent: '请查收邮件',
  sent_next: '如果该账号存在并登记了邮箱，几分钟内会收到一封邮件。链接一小时内有效，只能使用一次。',
  new_title: '设置新密码',
  confirm_lead: '请点击下面的按钮继续。链接只能使用一次。',
  go_on: '继续',
  new_lead: '账号：{{email}}。设置后，所有设备上的登录即刻失效。',
  set: '设置新密码',
} as const
