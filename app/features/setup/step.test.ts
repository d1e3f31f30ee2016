import { describe, expect, test } from 'vitest'
import { STEPS, stepsFor, stepsLeft } from './step'

const NOTHING = Object.keys(STEPS).map((step) => ({ step, things: 0, is_waived: false }))

describe('the steps of setting up', () => {
  test('an officer of an empty county does the county’s, and waits for the administrators', () => {
    const steps = stepsFor(NOTHING, new Set(['officer']))
    expect(steps.filter(({ state }) => state === 'theirs').map(({ step }) => step)).toEqual([
      'administrators',
      'officer',
      'delegation',
    ])
    expect(stepsLeft(steps)).toBe(steps.length)
  })

  test('the security administrator does the first three', () => {
    const steps = stepsFor(NOTHING, new Set(['security_admin']))
    expect(steps.filter(({ state }) => state === 'mine').map(({ step }) => step)).toEqual([
      'administrators',
      'officer',
      'delegation',
    ])
  })

  test('what is there is done, even if it was said not to be needed', () => {
    const counted = [
      { step: 'bodies', things: 1, is_waived: true },
      { step: 'areas', things: 0, is_waived: true },
      { step: 'administrators', things: 2, is_waived: false },
    ]
    const state = Object.fromEntries(
      stepsFor(counted, new Set(['officer'])).map((one) => [one.step, one.state]),
    )
    expect(state).toMatchObject({ bodies: 'done', areas: 'waived', administrators: 'theirs' })
  })
})
