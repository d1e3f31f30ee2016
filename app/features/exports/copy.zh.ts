// Wording of exports.
export default {
  title: '导出事由',
  lead: '本次导出含 {{rows}} 条带有人员信息的记录。超过五十条的，请先写明用途；事由、时间和导出人都会留痕。',
  reason: '事由',
  reason_hint: '例如：报送市工委年度名册',
  action: '登记并导出',
} as const
