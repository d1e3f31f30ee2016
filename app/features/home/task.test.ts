import { expect, test } from 'vitest'
import { tasksLeft } from './task'

test('what is done is not shown, and what waits for an answer comes first', () => {
  const tasks = tasksLeft([
    { kind: 'contacts', count: 12, to: 'visits/uncontacted' },
    { kind: 'runs', count: 0, to: 'runs' },
    { kind: 'complaints', count: 1, to: 'complaints' },
  ])
  expect(tasks.map(({ kind }) => kind)).toEqual(['complaints', 'contacts'])
})
