// Wording of the public first page.
export default {
  title: '两新组织党建工作平台',
  lead: '供县（市、区）两新工委、党建联盟、职能部门和党建指导员共同使用：管好台账，做实联系，写好日志。',
  sign_in: '登录',
  apply: '申请开通',
  what: '能做什么',
  ledger: {
    title: '一本台账',
    text: '企业和社会组织名册、党组织覆盖情况，由工委办公室统一维护，表格可直接导入。',
  },
  visits: {
    title: '半月一联系',
    text: '指导员每半月联系一次所联系单位，一分钟内完成登记；未联系的，到期前发一次邮件提醒。',
  },
  logs: { title: '一月一日志', text: '工作日志由当月走访自动起草，指导员修改后提交，不必重复填写。' },
  principles: '我们的承诺',
  no_formalism: '不搞每日打卡，不排名到人，不统计在线时长，不采集位置。',
  privacy: '电话号码隐藏显示，查看须留痕；不收集身份证号码。',
  classified: '本系统不得存储、处理、传输国家秘密和工作秘密。',
} as const
