import { expect, test } from 'vitest'
import { withoutSecrets } from './requests.server'

test.each([
  ['/join/0b9f2a5e-1111-4111-8111-111111111111.c2VjcmV0', '/join/…'],
  ['/join/0b9f2a5e-1111-4111-8111-111111111111.c2VjcmV0/password', '/join/…/password'],
  ['/unsubscribe/token.sealed', '/unsubscribe/…'],
  ['/auth/confirm?token_hash=secret&type=recovery', '/auth/confirm'],
  ['/complaints/receipt?code=K7QM-2XVA-9PLC', '/complaints/receipt'],
  ['/371002/units?q=name', '/371002/units'],
])('of %s the log keeps %s', (url, path) => {
  expect(withoutSecrets(url)).toBe(path)
})
