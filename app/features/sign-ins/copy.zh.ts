// Wording of signing in and out, and of one's own account.
export default {
  title: '登录',
  account: '账号',
  account_hint: '形如邮箱地址的登录名',
  password: '密码',
  submit: '登录',
  forgotten: '忘记密码',
  changed: '密码已更改，请用新密码登录。',
  ended: '登录超过 30 分钟未操作即自动退出；您填写的内容仍保存在本机。',
  notices: '使用须知',
  classified: '本系统不得存储、处理、传输国家秘密和工作秘密。',
  privacy: '仅收集工作必需的信息；电话号码隐藏显示，查看须留痕；不收集身份证号码，不采集位置。',
  password_rule:
    '至少 10 位，含大写字母、小写字母、数字、其他符号中的三类，不含常见词、姓名、账号、电话和本县（区）名称',
  new_password: '新密码',
  password_again: '再次输入新密码',
  fault: {
    password_common: '这个密码过于常见，容易被猜中，请换一个',
    password_plain: '须含大写字母、小写字母、数字、其他符号中的三类',
    password_differs: '两次输入不一致',
  },
} as const
