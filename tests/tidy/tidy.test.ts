// Non-functional properties of the code itself. Each check carries a bad file that it must find.
import { describe, expect, test } from 'vitest'
import { faultsOf, filesOfTheProject } from './check'
import { fileChecks } from './files'
import { lineChecks } from './lines'
import { treeChecks } from './tree'

const files = filesOfTheProject()
/** A thousand files are read, on a machine that may be busy. */
const READING_MS_MAX = 60_000

describe.each([...lineChecks, ...fileChecks])('$says', (check) => {
  test('holds', () => expect(faultsOf(check, files)).toEqual([]))
  test('and a bad file is found', () => expect(faultsOf(check, [check.bad])).not.toEqual([]))
})

describe.each(treeChecks)('$says', ({ faults, bad }) => {
  test('holds', () => expect(faults(files)).toEqual([]), READING_MS_MAX)
  test('and a bad tree is found', () => expect(faults(bad).join()).toContain('planted'))
})

test('there is something to look at', () => expect(files.length).toBeGreaterThan(100))
