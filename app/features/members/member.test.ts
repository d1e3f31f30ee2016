import { describe, expect, test } from 'vitest'
import { GivenRole, placeOf, rolesToGive } from './member'

const id = '0b9f2a5e-1111-4111-8111-111111111111'

describe('giving roles', () => {
  test('the office gives operational roles, the security administrator the others, nobody both', () => {
    expect(rolesToGive(new Set(['officer']), 'county')).toContain('instructor')
    expect(rolesToGive(new Set(['officer']), 'county')).not.toContain('leader')
    expect(rolesToGive(new Set(['security_admin']), 'county')).toContain('leader')
    expect(rolesToGive(new Set(['security_admin']), 'county')).not.toContain('instructor')
    expect(rolesToGive(new Set(['leader', 'secretariat', 'system_admin', 'auditor']), 'county')).toEqual([])
  })

  test('readers of a committee above are made there, not in a county', () => {
    expect(rolesToGive(new Set(['security_admin']), 'superior')).toContain('overseer')
    expect(rolesToGive(new Set(['security_admin']), 'county')).not.toContain('overseer')
  })

  test.each([
    ['participant', 'body_id'],
    ['area_worker', 'area_id'],
    ['unit_contact', 'unit'],
    ['officer', null],
  ] as const)('%s works at: %s', (role, place) => {
    expect(placeOf(role)).toBe(place)
  })

  test('a role without its place is refused at that field', () => {
    const given = GivenRole.safeParse({ id, role: 'area_worker' })
    expect(given.error?.issues[0]?.path).toEqual(['area_id'])
    expect(GivenRole.safeParse({ id, role: 'officer' }).success).toBe(true)
  })
})
