import { expect, it } from 'vitest'
import { readTicks } from './registration'

const named = { id: 'a', places: 2, names: [{ number: 1 }, { number: 2 }] }
const counted = { id: 'b', places: 5, names: [] }

function posted(entries: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

it('ticked names are counted, and numbers are taken as they are', () => {
  const form = posted([
    ['tick:a', '2'],
    ['present:b', '4'],
    ['walk_ins', '7'],
  ])
  expect(readTicks(form, [named, counted])).toEqual({
    ticks: [
      { registration_id: 'a', present: 1, numbers: [2] },
      { registration_id: 'b', present: 4, numbers: null },
    ],
    walk_ins: 7,
  })
})

it('nothing ticked is nobody there, and no walk-ins said is none counted', () => {
  expect(readTicks(posted([]), [named, counted])).toEqual({
    ticks: [
      { registration_id: 'a', present: 0, numbers: [] },
      { registration_id: 'b', present: 0, numbers: null },
    ],
    walk_ins: null,
  })
})

it.each([[['present:b', '6']], [['present:b', '-1']], [['present:b', 'viele']], [['walk_ins', '1.5']]] as [
  string,
  string,
][][])('is not taken: %j', (entry) => {
  expect(readTicks(posted([entry]), [counted])).toBeNull()
})

it('a name that was not registered cannot be ticked', () => {
  expect(readTicks(posted([['tick:a', '9']]), [named])?.ticks[0]?.numbers).toEqual([])
})
