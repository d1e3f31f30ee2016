// A body: an office, department or member organisation of the county's own apparatus.
import { z } from 'zod'
import { plainText } from '~/core/plain-text'

export const BODY_KINDS = [
  'office',
  'secretariat',
  'council',
  'participant',
  'department',
  'service_group',
  'town',
  'industry_committee',
  'other',
] as const
export type BodyKind = (typeof BODY_KINDS)[number]
/** What the list may be narrowed to besides those that exist: dissolved, or holding demands without a supervisor. */
export const BODY_STATES = ['dissolved', 'unsupervised'] as const
export type BodyState = (typeof BODY_STATES)[number]
export const BODY_NAME_CHARACTERS = { min: 2, max: 60 }

/** The table's checks say the same. */
export const BodyDraft = z.object({
  name: z
    .string()
    .transform(plainText)
    .pipe(z.string().min(BODY_NAME_CHARACTERS.min).max(BODY_NAME_CHARACTERS.max)),
  kind: z.enum(BODY_KINDS),
  area_id: z.uuid().optional(),
  party_org_id: z.uuid().optional(),
  /** Before whom a dispatch is put when its time is up. */
  supervisor_id: z.uuid().optional(),
})
export type BodyDraft = z.infer<typeof BodyDraft>

export const NewBody = BodyDraft.extend({ id: z.uuid() })
export type NewBody = z.infer<typeof NewBody>

/** What handles demands, and so needs somebody to answer for it. */
export function handlesDemands({ kind }: { kind: string }): boolean {
  return kind === 'department' || kind === 'service_group'
}

/** What lists call them, beside the words of the forms. */
export const BODY_KIND_WORDS: ReadonlyMap<string, BodyKind> = new Map([
  ['工委办公室', 'office'],
  ['办公室', 'office'],
  ['秘书处', 'secretariat'],
  ['理事会', 'council'],
  ['成员单位', 'participant'],
  ['联盟成员', 'participant'],
  ['商圈党委', 'participant'],
  ['职能部门', 'department'],
  ['部门', 'department'],
  ['委员单位', 'department'],
  ['专项服务组', 'service_group'],
  ['服务组', 'service_group'],
  ['镇街', 'town'],
  ['乡镇', 'town'],
  ['街道', 'town'],
  ['镇', 'town'],
  ['乡', 'town'],
  ['行业党委', 'industry_committee'],
  ['其他', 'other'],
])

export function isBodyState(text: unknown): text is BodyState {
  return BODY_STATES.some((state) => state === text)
}

export function isBodyKind(text: unknown): text is BodyKind {
  return BODY_KINDS.some((kind) => kind === text)
}
