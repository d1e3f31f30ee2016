import { describe, expect, test } from 'vitest'
import { BODY_NAME_CHARACTERS } from '~/features/bodies/body'
import { effectOf, findPreset, partsIn } from './preset'
import { PRESETS } from './presets'

const empty = {
  visit_topics: ['其他'],
  terms: {},
  cadences: [],
  bodies: new Set<string>(),
  areas: new Set<string>(),
}

describe('a preset', () => {
  test.each(PRESETS)('of $place fits the tables', ({ visit_topics, cadences, bodies, areas, source }) => {
    expect(visit_topics.length).toBeLessThanOrEqual(30)
    expect(new Set(visit_topics).size).toBe(visit_topics.length)
    for (const { workdays } of cadences) expect(workdays).toBeGreaterThan(0)
    for (const { name } of [...bodies, ...areas])
      expect(name.length).toBeLessThanOrEqual(BODY_NAME_CHARACTERS.max)
    expect(source).not.toBe('')
  })

  test('that the county has already changes nothing', () => {
    const preset = findPreset('jixian')
    if (!preset) throw new Error('no preset')
    const names = (rows: readonly { name: string }[]) => new Set(rows.map(({ name }) => name))
    const { visit_topics, terms, cadences } = preset
    const present = {
      visit_topics,
      terms,
      cadences,
      bodies: names(preset.bodies),
      areas: names(preset.areas),
    }
    expect(partsIn(effectOf(preset, present))).toEqual([])
    expect(partsIn(effectOf(preset, empty))).toEqual(['visit_topics', 'terms', 'cadences', 'bodies', 'areas'])
  })

  test('says which reminders it switches off', () => {
    const preset = findPreset('taigu')
    if (!preset) throw new Error('no preset')
    const before = { kind: 'visits.remind', is_enabled: true, workdays: 3 }
    const { cadences } = effectOf(preset, { ...empty, cadences: [before] })
    expect(cadences[0]).toEqual({ kind: 'visits.remind', before, after: { ...before, is_enabled: false } })
  })
})
