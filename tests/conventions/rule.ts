// A convention of the database: a question to the catalogue that lists who breaks it, and a planted fault that it must find.
import type postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { owner } from '../county'

export type Rule = {
  says: string
  /** A query with one text column `offender`. */
  offenders: string
  /** Statements that break the rule; they run in a transaction that is rolled back. What they make is called `planted…`. */
  fault: string
  /** Offenders that are meant, each with its reason. One that is no longer an offender fails too. */
  exceptions?: Readonly<Record<string, string>>
}

class Rollback extends Error {}

export function holds(area: string, rules: readonly Rule[]): void {
  afterAll(() => owner().end())

  describe.each(rules)(`${area}: $says`, ({ offenders, fault, exceptions = {} }) => {
    test('holds', async () => {
      const found = await offendersIn(owner(), offenders)
      expect(found).toEqual(Object.keys(exceptions).sort())
    })

    test('and a planted fault is found', async () => {
      expect((await afterPlanting(fault, offenders)).join()).toContain('planted')
    })
  })
}

async function offendersIn(sql: postgres.ISql, query: string): Promise<string[]> {
  const rows = await sql.unsafe(query)
  return rows.map((row) => String(row.offender)).sort()
}

async function afterPlanting(fault: string, query: string): Promise<string[]> {
  let found: string[] = []
  try {
    await owner().begin(async (sql) => {
      await sql.unsafe(fault)
      found = await offendersIn(sql, query)
      throw new Rollback()
    })
  } catch (error) {
    if (!(error instanceof Rollback)) throw error
  }
  return found
}
