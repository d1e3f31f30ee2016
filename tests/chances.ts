// Numbers that look like chance and are the same each time (mulberry32): for what is made up at length.
import { addDays, dayOf } from '~/core/calendar-date'

export type Chances = ReturnType<typeof chancesFrom>

export function chancesFrom(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number) => Math.floor(next() * below)
  return {
    chance: (of: number) => next() < of,
    pick<Thing>(things: readonly Thing[]): Thing {
      const thing = things[number(things.length)]
      if (thing === undefined) throw new Error('There is nothing to choose from.')
      return thing
    },
    /** Between so many days later, in the course of a day; never before. */
    later(than: Date, least: number, most: number): Date {
      const day = addDays(dayOf(than), least + number(most - least + 1))
      const minutes = String(number(60)).padStart(2, '0')
      const at = new Date(`${day}T${String(8 + number(11)).padStart(2, '0')}:${minutes}:00+08:00`)
      return at > than ? at : new Date(than.getTime() + 60_000 * (1 + number(30)))
    },
  }
}
