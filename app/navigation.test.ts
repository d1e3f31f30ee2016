import { expect, test } from 'vitest'
import type { Role } from './core/ability'
import { navigationFor } from './navigation'

const pathsOf = (...roles: Role[]) =>
  navigationFor(new Set(roles), (verb) => verb === 'read').flatMap(({ entries }) =>
    entries.map(({ path }) => path),
  )

test('a unit’s contact is spared the staff’s lists, unless there is another role', () => {
  expect(pathsOf('unit_contact')).toContain('units')
  expect(pathsOf('unit_contact')).not.toContain('assignments')
  expect(pathsOf('unit_contact', 'area_worker')).toContain('assignments')
})

test('who may only read bodies and areas meets them where they matter, not in the navigation', () => {
  expect(pathsOf('leader')).not.toContain('bodies')
  const office = navigationFor(new Set(['officer']), () => true).flatMap(({ entries }) => entries)
  expect(office.map(({ path }) => path)).toContain('bodies')
})
