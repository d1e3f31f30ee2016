// A secondment: somebody of one member organisation works at another for a while, and what came of it.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'

export const NewSecondment = z
  .object({
    id: z.uuid(),
    name: z.string().trim().min(1).max(40),
    from_body_id: z.uuid(),
    to_body_id: z.uuid(),
    since: CalendarDate,
    until: CalendarDate,
  })
  .refine(({ since, until }) => until > since, { path: ['until'], message: 'refusals:ends_first.title' })
  .refine(({ from_body_id, to_body_id }) => from_body_id !== to_body_id, {
    path: ['to_body_id'],
    message: 'secondments:same_body',
  })
export type NewSecondment = z.infer<typeof NewSecondment>

export const Ending = z.object({ ended_on: CalendarDate, result: z.string().trim().min(2).max(1_000) })
export type Ending = z.infer<typeof Ending>
