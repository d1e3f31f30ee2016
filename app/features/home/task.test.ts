import { expect, test } from 'vitest'
import { allianceTask, tasksLeft } from './task'

test('what is done is not shown, and what waits for an answer comes first', () => {
  const tasks = tasksLeft([
    { kind: 'contacts', count: 12, to: 'visits/uncontacted' },
    { kind: 'runs', count: 0, to: 'runs' },
    { kind: 'complaints', count: 1, to: 'complaints' },
  ])
  expect(tasks.map(({ kind }) => kind)).toEqual(['complaints', 'contacts'])
})

test('each of the alliance’s tasks says where it is done, and one without a place is a mistake', () => {
  const of = { count: 1, month: '2026-12', id: 'x', title: 'y' }
  expect(allianceTask({ ...of, kind: 'theme' }).to).toBe('menu/2026-12/theme')
  expect(allianceTask({ ...of, kind: 'handover' }).to).toBe('rotation/turns/x/handover')
  expect(() => allianceTask({ ...of, kind: 'logs' })).toThrow()
})
