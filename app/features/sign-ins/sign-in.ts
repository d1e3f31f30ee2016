// Signing in: what is typed, and where it leads.
import { z } from 'zod'

export const SignIn = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(3)
    .max(254)
    .regex(/^[^@\s]+@[^@\s]+$/),
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
