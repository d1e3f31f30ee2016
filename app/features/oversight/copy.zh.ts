// Wording of the pages for committees above.
export default {
  title: '授权查阅的县（市、区）',
  lead: '仅可查阅各县（市、区）授权的内容，不能修改。查阅个案须说明理由并留痕。',
  none: '目前没有县（市、区）授权查阅。',
} as const
