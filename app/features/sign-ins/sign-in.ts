// Signing in: what is typed, and where it leads.
import { z } from 'zod'
import { Email } from '~/core/email'

export const SignIn = z.object({
  email: Email,
  password: z.string().min(1).max(200),
})
export type SignIn = z.infer<typeof SignIn>

/** A row of `my_counties`. */
export type MyCounty = { code: string; name: string; kind: string; roles: string[] }

/** The one place somebody works in; a list to choose from where there are several; for a committee above, its counties. */
export function homeOf(counties: readonly MyCounty[]): string {
  const [first, ...others] = counties.filter(({ roles }) => roles.length > 0)
  if (!first || others.length > 0) return '/counties'
  return first.kind === 'superior' ? '/oversight' : `/${first.code}`
}

/** What a sign-in still asks for, as `next_step` says it. */
export const steps = ['sign_in', 'factor', 'enrolment', 'password', 'done'] as const
export type Step = (typeof steps)[number]

/** The page of that step, which leads on to `next`; null where nothing is asked for any more. */
export function pathOfStep(step: Step, next: string | null): string | null {
  if (step === 'done') return null
  if (step === 'password') return '/me/password?expired'
  const page = { sign_in: '/login', factor: '/login/factor', enrolment: '/login/enrolment' }[step]
  return next ? `${page}?next=${encodeURIComponent(next)}` : page
}
