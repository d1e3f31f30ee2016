// The log: one JSON line per event on standard output. Ids only: no names, mail addresses, tokens, cookies or queries.
import { pino } from 'pino'

export type Log = pino.Logger

export function startLog(level: string, part: 'web' | 'worker'): Log {
  // Written synchronously, so that the last line before an exit is not lost.
  return pino({ level, base: { part } }, pino.destination({ sync: true }))
}
