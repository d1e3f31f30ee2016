// A campaign: once a quarter the county asks each of its units the same questions, on a form of its own.
import { z } from 'zod'
import { CalendarDate, daysBetween } from '~/core/calendar-date'
import { typedLines } from '~/core/typed-lines'

export const KINDS = ['choice', 'choices', 'text'] as const
/** …_campaigns.sql says the same: private.are_questions(), private.is_point(), print_forms. */
export const QUESTIONS_MAX = 12
export const OPTIONS_MAX = 12
export const POINT_CHARACTERS_MAX = 1_000
export const CAMPAIGN_DAYS_MAX = 93
export const FORMS_PRINTED_MAX = 50

export const Question = z.object({
  ask: z.string(),
  kind: z.enum(KINDS),
  options: z.array(z.string()),
})
export type Question = z.infer<typeof Question>

/** As the database keeps them, and as it checked them. */
export const Questions = z.array(Question)

/** One row of the form that starts a campaign; a row that asks nothing is left out. */
const TypedQuestion = z
  .object({
    ask: z.string().trim().min(2).max(120).optional(),
    kind: z.enum(KINDS),
    options: z.string().max(1_000).optional(),
  })
  .transform((typed) => ({ ...typed, options: typed.kind === 'text' ? [] : typedLines(typed.options) }))
  .superRefine(({ ask, kind, options }, context) => {
    if (!ask || kind === 'text') return
    const fits =
      options.length >= 2 && options.length <= OPTIONS_MAX && options.every((one) => one.length <= 60)
    if (!fits) context.addIssue({ code: 'custom', path: ['options'], message: 'campaigns:fault.options' })
  })

export const NewCampaign = z
  .object({
    id: z.uuid(),
    title: z.string().trim().min(2).max(60),
    since: CalendarDate,
    until: CalendarDate,
    questions: z
      .array(TypedQuestion)
      .max(QUESTIONS_MAX)
      .transform((typed) => typed.flatMap(({ ask, ...rest }) => (ask ? [{ ask, ...rest }] : []))),
  })
  .superRefine(({ since, until, questions }, context) => {
    const days = daysBetween(since, until) + 1
    if (days < 1 || days > CAMPAIGN_DAYS_MAX)
      context.addIssue({ code: 'custom', path: ['until'], message: 'campaigns:fault.days' })
    if (questions.length === 0)
      context.addIssue({ code: 'custom', path: ['questions'], message: 'campaigns:fault.no_question' })
  })
export type NewCampaign = z.infer<typeof NewCampaign>

export const Ending = z.object({ note: z.string().trim().min(2).max(500) })
export type Ending = z.infer<typeof Ending>

/** How a campaign stands; the last day counts until midnight. private.guard_opinion() says the same. */
export type Stage = 'ahead' | 'running' | 'over'
export function stageOf(
  { since, until, ending }: { since: CalendarDate; until: CalendarDate; ending: unknown },
  today: CalendarDate,
): Stage {
  if (ending !== null || today > until) return 'over'
  return today < since ? 'ahead' : 'running'
}

/** What the list of forms may be narrowed to. */
export const FORM_STATES = ['waiting', 'answered', 'closed', 'unprinted'] as const

type Answering = { unit: { status: string } | null; opinions: readonly unknown[] }

/** Closed: not answered, and its unit operates no longer. */
export function formStateOf({ unit, opinions }: Answering): 'answered' | 'waiting' | 'closed' {
  if (opinions.length > 0) return 'answered'
  return unit?.status === 'operating' ? 'waiting' : 'closed'
}

/**
 * What a county asks that has not asked before: the services that 环翠区's account tells of, and what its 大走访 listened for
 * (domain.md §1.1, §1.5). An option that is called like a category gives the demand its category.
 */
export const FIRST_QUESTIONS: readonly Question[] = [
  {
    ask: '您对党建指导员的联系和服务是否满意？',
    kind: 'choice',
    options: ['满意', '比较满意', '一般', '不满意', '尚未联系过'],
  },
  {
    ask: '目前最需要哪些方面的服务？（可多选）',
    kind: 'choices',
    options: [
      '政策扶持',
      '招聘用工',
      '技术培训',
      '银企对接',
      '法律咨询',
      '水电气暖',
      '场地与停车',
      '子女入学',
    ],
  },
  {
    ask: '希望参加哪些活动？（可多选）',
    kind: 'choices',
    options: ['政策宣讲', '技能培训', '银企座谈', '招聘会', '党群共建', '志愿服务'],
  },
  { ask: '当前遇到的主要困难是什么？希望得到什么帮助？', kind: 'text', options: [] },
  { ask: '对两新组织党建工作还有哪些意见和建议？', kind: 'text', options: [] },
]
