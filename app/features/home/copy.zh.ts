// Wording of the home page.
export default {
  title: '首页',
  of: '{{name}}工作台',
  to_do: '待办事项',
  nothing: '目前没有待办事项。',
  tasks: {
    contacts_other: '本半月还有 {{count}} 项联系未完成',
    logs_other: '上月工作日志还有 {{count}} 篇未提交',
    own_log: '上月工作日志尚未提交',
    complaints_other: '{{count}} 件投诉与建议待答复',
    unreachable_other: '{{count}} 人没有收信邮箱，无法送达提醒',
    runs_other: '{{count}} 项后台任务失败，需要处理',
  },
  figures: '本县（区）数据',
  units: '单位总数',
  operating: '正常经营单位',
  covered: '组织覆盖率',
  covered_rule: '已有党组织覆盖的正常经营单位 ÷ 正常经营单位',
  instructors: '在聘{{term.instructor}}',
  contacted: '本半月联系完成率',
  contacted_rule: '已联系 ÷ 应联系',
} as const
