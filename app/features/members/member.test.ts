import { describe, expect, test } from 'vitest'
import { GivenRole, mayOpenAccount, placeOf, rolesToEnd, rolesToGive } from './member'

const id = '0b9f2a5e-1111-4111-8111-111111111111'
const county = { kind: 'county', is_delegated: true } as const
const anybody = { account_id: id }

describe('giving roles', () => {
  test('the office gives operational roles, the security administrator the others, nobody both', () => {
    expect(rolesToGive(new Set(['officer']), county, anybody)).toContain('instructor')
    expect(rolesToGive(new Set(['officer']), county, anybody)).not.toContain('leader')
    expect(rolesToGive(new Set(['security_admin']), county, anybody)).toContain('leader')
    expect(rolesToGive(new Set(['security_admin']), county, anybody)).not.toContain('instructor')
    const others = new Set(['leader', 'secretariat', 'system_admin', 'auditor'] as const)
    expect(rolesToGive(others, county, anybody)).toEqual([])
  })

  test('without delegation the office gives roles on paper only, and takes them from anybody', () => {
    const undelegated = { kind: 'county', is_delegated: false } as const
    expect(rolesToGive(new Set(['officer']), undelegated, anybody)).toEqual([])
    expect(rolesToGive(new Set(['officer']), undelegated, { account_id: null })).toContain('department')
    expect(rolesToEnd(new Set(['officer']), 'county')).toContain('department')
    expect(mayOpenAccount(new Set(['officer']), undelegated, 'department')).toBe(false)
    expect(mayOpenAccount(new Set(['officer']), county, 'department')).toBe(true)
    expect(mayOpenAccount(new Set(['system_admin']), undelegated, 'department')).toBe(true)
    expect(mayOpenAccount(new Set(['system_admin']), county, 'leader')).toBe(false)
  })

  test('readers of a committee above are made there, not in a county', () => {
    const superior = { kind: 'superior', is_delegated: false } as const
    expect(rolesToGive(new Set(['security_admin']), superior, anybody)).toContain('overseer')
    expect(rolesToGive(new Set(['security_admin']), county, anybody)).not.toContain('overseer')
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

  test('by mail or slip needs an account’s name, and a privileged role needs an account', () => {
    const faultOf = (given: object) =>
      GivenRole.safeParse({ id, role: 'instructor', ...given }).error?.issues[0]?.path[0]
    expect(faultOf({ manner: 'slip' })).toBe('email')
    expect(faultOf({ manner: 'slip', email: 'ＷＡＮＧ@COUNTY.lx' })).toBeUndefined()
    expect(faultOf({ manner: 'paper' })).toBeUndefined()
    expect(faultOf({ manner: 'paper', role: 'leader' })).toBe('manner')
  })
})
