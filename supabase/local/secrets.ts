// The local stack's secrets: made once, kept in the stack's folder, readable by its owner alone.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Secrets = {
  jwt: string // signs access tokens; only the stack itself knows it
  publishable: string
  secret: string
  postgres: string
  session: string
  join: string
  second_factor: string
}

export function secretsIn(dir: string): Secrets {
  const file = join(dir, 'secrets.json')
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(newSecrets(), null, 2), { mode: 0o600 })
  const kept: Secrets = JSON.parse(readFileSync(file, 'utf8'))
  return kept
}

function newSecrets(): Secrets {
  const random = () => randomBytes(32).toString('hex')
  return {
    jwt: random(),
    publishable: `sb_publishable_${random()}`,
    secret: `sb_secret_${random()}`,
    postgres: random(),
    session: random(),
    join: random(),
    second_factor: random(),
  }
}
