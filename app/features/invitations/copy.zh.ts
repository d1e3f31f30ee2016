// Wording of joining by an invitation.
export default {
  title: '加入邀请',
  invites: '{{county}}邀请您以“{{role}}”身份加入。',
  details: '账号：{{email}}；有效期至 {{until}}。',
  code_lead: '请输入加入单上的十二位加入码；也可以用手机扫描单上的二维码。',
  code: '加入码',
  code_hint: '如 7K4M-2XRP-9TDA，不分大小写，短横可省略。',
  code_go: '下一步',
  accept: '接受邀请',
  join: '加入',
  own_password: '您的账号密码',
  own_password_lead: '该账号已在使用，请输入原有密码加入。',
} as const
