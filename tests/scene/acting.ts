// Acting as a signed-in person within one transaction that is taken back: what the policies do, without a trace.
import type postgres from 'postgres'
import { owner } from '../county'

class TakenBack extends Error {}

export type Outcome = { count: number } | { refused: string }

/** `prepare` runs as the database's owner, before the person acts. `refused` is the SQLSTATE, or the code that a rule raised. */
export async function acting(
  person_id: string,
  statement: (sql: postgres.TransactionSql) => Promise<{ count: number }>,
  prepare: (sql: postgres.TransactionSql) => Promise<unknown> = async () => undefined,
): Promise<Outcome> {
  let outcome: Outcome = { refused: 'nothing happened' }
  try {
    await owner().begin(async (sql) => {
      await prepare(sql)
      await sql`select set_config('liangxin.speaker', ${person_id}, true), set_config('liangxin.assurance', '2', true),
        set_config('request.headers', ${JSON.stringify({ 'x-sender': person_id })}, true)`
      await sql`set local role authenticated`
      outcome = { count: (await statement(sql)).count }
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) outcome = { refused: refusalIn(error) }
  }
  return outcome
}

function refusalIn(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error
  return error.code === 'P0001' ? error.message : String(error.code)
}
