// What 环翠区's alliance did last month and does this month. Plainly synthetic.
import type { ActivityForm } from '~/features/activities/activity'

/** On a day of the menu's month, from hour to hour; `item` is what the menu calls it. The first of a menu is mandatory. */
export type Plan = Pick<ActivityForm, 'kind' | 'title' | 'place'> &
  Partial<Pick<ActivityForm, 'capacity' | 'needs_names' | 'is_health' | 'enquiries' | 'note'>> & {
    item: string
    day: number
    hours: readonly [number, number]
  }
export type Menu = { title: string; note: string; optional_min: number; plans: readonly Plan[] }

export const lastMonth: Menu = {
  title: '规范组织生活（示例）',
  note: '对照支部工作条例，补齐组织生活短板。',
  optional_min: 0,
  plans: [
    {
      item: '联合主题党日',
      title: '金秋联合主题党日（示例）',
      kind: 'joint_theme_day',
      place: '区级党群服务中心一楼报告厅',
      day: 16,
      hours: [14, 16],
    },
  ],
}

export const summary = `各支部共同学习了支部工作条例，三个支部介绍了流动党员管理的做法。
会上商定：下月起由轮值单位统一排定党课师资；各支部每季度互查一次台账。`

export const thisMonth: Menu = {
  title: '服务企业（示例）',
  note: '各支部完成必选项目，并从自选项目中至少选择一项。',
  optional_min: 1,
  plans: [
    {
      item: '联合主题党日',
      title: '商圈联合主题党日（示例）',
      kind: 'joint_theme_day',
      place: '环翠楼街道商圈党群服务中心',
      day: 6,
      hours: [14, 16],
      capacity: 120,
      enquiries: '商圈党委办公室（示例） 0631-0000000',
    },
    {
      item: '惠企政策宣讲',
      title: '小微企业稳岗政策宣讲会（示例）',
      kind: 'lecture',
      place: '创新园二号楼会议室',
      day: 13,
      hours: [9, 11],
      capacity: 40,
      needs_names: 'on',
    },
    {
      item: '观摩交流',
      title: '楼宇党建观摩交流（示例）',
      kind: 'observation_visit',
      place: '金融商圈一号楼大厅集合',
      day: 27,
      hours: [9, 11],
      capacity: 10,
      needs_names: 'on',
      note: '乘车前往，请提前十分钟到达。',
    },
    {
      item: '健康与志愿服务',
      title: '商圈义诊与志愿服务（示例）',
      kind: 'volunteer',
      place: '竹岛街道商圈中心广场',
      day: 28,
      hours: [14, 17],
      is_health: 'on',
    },
  ],
}
