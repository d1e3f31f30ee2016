// An instructor: a person appointed for a year to contact units. `instructor_id` everywhere is the appointment's id.
import { z } from 'zod'
import { CalendarDate } from '~/core/calendar-date'

/** An existing person, or a new one on paper with a name. Phone and mail may be missing: then reminders cannot reach them. */
export const NewInstructor = z
  .object({
    id: z.uuid(),
    person_id: z.uuid().optional(),
    name: z.string().trim().max(40).optional(),
    phone: z
      .string()
      .trim()
      .regex(/^[0-9+\-() ]{5,30}$/, 'instructors:fault.phone')
      .optional(),
    delivery_email: z.email('instructors:fault.email').max(254).optional(),
    body_id: z.uuid().optional(),
    appointed_on: CalendarDate,
  })
  .refine((given) => given.person_id || given.name, { path: ['name'], message: 'ui:fault.required' })
export type NewInstructor = z.infer<typeof NewInstructor>

/** Another term, with the same units (一年一选聘). */
export const NewTerm = z.object({ id: z.uuid(), appointed_on: CalendarDate })
export type NewTerm = z.infer<typeof NewTerm>

/** `ends_on`: the first day on which the appointment no longer holds. */
export const AppointmentEnd = z.object({ ends_on: CalendarDate })
export type AppointmentEnd = z.infer<typeof AppointmentEnd>
