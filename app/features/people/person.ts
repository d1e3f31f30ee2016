// A person: what they may say of themselves.
import { z } from 'zod'
import { languages } from '~/core/language'
import { NewPassword } from '~/features/sign-ins/password'

export const OwnPerson = z.object({
  name: z.string().trim().min(1).max(40),
  language: z.enum(languages),
})
export type OwnPerson = z.infer<typeof OwnPerson>

/** Whoever finds a device signed in must not be able to change its password. */
export const PasswordChange = NewPassword.and(z.object({ current_password: z.string().min(1).max(200) }))
export type PasswordChange = z.infer<typeof PasswordChange>
