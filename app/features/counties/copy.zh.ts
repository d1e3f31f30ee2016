// Wording of choosing a county.
export default {
  title: '选择县（市、区）',
  none: '您目前没有任何县（市、区）的职务。如有疑问，请联系邀请您的单位。',
} as const
