// The ports of the local stack: where each part listens, which are free, and who holds one that is not.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'

const DEFAULTS = {
  web: 3000,
  gateway: 54321,
  postgres: 54322,
  redis: 54323,
  mailbox: 54324,
  smtp: 54325,
  rest: 54326,
  rest_admin: 54327,
}

const COMMAND_LETTERS_MAX = 100

export type PortName = keyof typeof DEFAULTS
export type Ports = Record<PortName, number>

const NAMES: PortName[] = ['web', 'gateway', 'postgres', 'redis', 'mailbox', 'smtp', 'rest', 'rest_admin']

/** `GATEWAY_PORT` and the like move one port; `PORT_BASE` moves all: web is the base, the gateway the base + 1, and so on. */
export function portsFrom(env: Record<string, string | undefined>): Ports {
  const base = env.PORT_BASE ? Number(env.PORT_BASE) : null
  return ports((name, n) =>
    Number(env[`${name.toUpperCase()}_PORT`] ?? (base === null ? DEFAULTS[name] : base + n)),
  )
}

/** Ports that nobody uses now; a test run takes these, so that it never meets a demo. */
export async function findFreePorts(): Promise<Ports> {
  const servers = NAMES.map(() => createServer())
  const free = await Promise.all(servers.map(portOf))
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports((_name, n) => free[n] ?? 0)
}

/** Refuses with one line for each taken port: which, for what, and who holds it. */
export async function refuseTakenPorts(wanted: Partial<Ports>): Promise<void> {
  const lines: string[] = []
  for (const [name, port] of Object.entries(wanted)) {
    if (await isTaken(port)) {
      const variable = `${name.toUpperCase()}_PORT`
      lines.push(
        `Port ${port} (${name}) is taken by ${holderOf(port) ?? 'another process'}. Stop it, or set ${variable} or PORT_BASE.`,
      )
    }
  }
  if (lines.length > 0) throw new Error(lines.join('\n'))
}

/** "pid 4711: redis-server *:6379", or null where the system does not say. */
export function holderOf(port: number): string | null {
  return process.platform === 'linux' ? holderOnLinux(port) : holderByLsof(port)
}

function ports(portOfName: (name: PortName, n: number) => number): Ports {
  const all = { ...DEFAULTS }
  for (const [n, name] of NAMES.entries()) all[name] = portOfName(name, n)
  return all
}

function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(address && typeof address === 'object' ? address.port : 0)
    })
  })
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server
      .once('error', () => resolve(true))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(false)))
  })
}

// From /proc, because a small container has neither `ss` nor `lsof`.
function holderOnLinux(port: number): string | null {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port))
  const pid = readdirSync('/proc').find((entry) => /^\d+$/.test(entry) && holdsSocket(entry, inodes))
  if (!pid) return null
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  return named(pid, command)
}

function listeningInodes(table: string, port: number): string[] {
  const LISTEN = '0A'
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const rows = readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return rows.filter((row) => row[1]?.endsWith(suffix) && row[3] === LISTEN).map((row) => row[9] ?? '')
}

function holdsSocket(pid: string, inodes: string[]): boolean {
  try {
    const open = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))
    return inodes.some((inode) => open.includes(`socket:[${inode}]`))
  } catch {
    return false // gone meanwhile, or another user's
  }
}

function holderByLsof(port: number): string | null {
  try {
    const pid =
      execFileSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8' }).split(
        '\n',
      )[0] ?? ''
    return named(pid, execFileSync('ps', ['-o', 'command=', '-p', pid], { encoding: 'utf8' }))
  } catch {
    return null
  }
}

function named(pid: string, command: string): string {
  return `pid ${pid}: ${command.trim().slice(0, COMMAND_LETTERS_MAX)}`
}
