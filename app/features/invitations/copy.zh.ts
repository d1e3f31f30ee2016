// Wording of joining by an invitation.
export default {
  title: '加入邀请',
  invites: '{{county}}邀请您以“{{role}}”身份加入。',
  details: '账号：{{email}}；有效期至 {{until}}。',
  accept: '接受邀请',
  join: '加入',
  own_password: '您的账号密码',
  own_password_lead: '该账号已在使用，请输入原有密码加入。',
} as const
