// The environment: read once at boot, checked, and refused in words. Nobody else reads process.env.
import { z } from 'zod'

const Port = z.coerce.number().int().min(1).max(65_535)
const Seconds = z.coerce.number().int().min(1)
const PRODUCTION_CLOCK = 'the clock may not be fixed in production (LIANGXIN_DEMO=1 is for demonstrations)'

const Everywhere = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PUBLIC_URL: z.url(),
  SUPABASE_URL: z.url(),
  FILES_DIR: z.string().min(1),
  LIANGXIN_NOW: z.iso.datetime({ offset: true }).optional(),
  LIANGXIN_DEMO: z.enum(['0', '1']).default('0'),
})

/** What the web process may know. The secret key is not among it: pages act as the visitor and as nobody else. */
const Web = Everywhere.extend({
  PORT: Port.default(3000),
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  REQUESTS_PER_MINUTE_MAX: z.coerce.number().int().min(1).default(1_200),
  DRAIN_SECONDS_MAX: Seconds.default(10),
  SUPABASE_PUBLISHABLE_KEY: z.string().min(1),
  SESSION_SECRET: z.string().min(16),
  SECOND_FACTOR_KEY: z.string().min(32),
  REDIS_URL: z.url().optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
}).refine(clockMayBeFixed, { path: ['LIANGXIN_NOW'], message: PRODUCTION_CLOCK })

const Worker = Everywhere.extend({
  SUPABASE_PUBLISHABLE_KEY: z.string().min(1),
  SUPABASE_SECRET_KEY: z.string().min(1),
  JOIN_SECRET: z.string().min(16),
  REDIS_URL: z.url(),
  SMTP_URL: z.url(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@\s]+@[^@\s]+$/)
    .optional(),
  WORKER_PORT: Port.optional(),
  DRAIN_SECONDS_MAX: Seconds.default(30),
}).refine(clockMayBeFixed, { path: ['LIANGXIN_NOW'], message: PRODUCTION_CLOCK })

export type WebEnv = z.infer<typeof Web>
export type WorkerEnv = z.infer<typeof Worker>

let web: WebEnv | undefined
let worker: WorkerEnv | undefined

export function webEnv(): WebEnv {
  web ??= read(Web, 'web')
  return web
}

export function workerEnv(): WorkerEnv {
  worker ??= read(Worker, 'worker')
  return worker
}

/** The instant it is for this process: fixed where a demonstration asked for it. */
export function clock(env: Pick<WebEnv, 'LIANGXIN_NOW'>): Date {
  return env.LIANGXIN_NOW ? new Date(env.LIANGXIN_NOW) : new Date()
}

/** The address all mail comes from. */
export function mailFrom(env: Pick<WorkerEnv, 'MAIL_FROM' | 'PUBLIC_URL'>): string {
  return env.MAIL_FROM ?? `no-reply@${new URL(env.PUBLIC_URL).hostname}`
}

function clockMayBeFixed(env: z.infer<typeof Everywhere>): boolean {
  return !env.LIANGXIN_NOW || env.NODE_ENV !== 'production' || env.LIANGXIN_DEMO === '1'
}

function read<T>(schema: z.ZodType<T>, name: string): T {
  const env = schema.safeParse(process.env)
  if (env.success) return env.data
  const faults = env.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The ${name} process cannot start; see docs/operations.md.\n${faults.join('\n')}`)
}
