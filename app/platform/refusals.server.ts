// What loaders and actions throw, turned into answers once for all routes: a Refusal into its status and code,
// anything else into a 500 that carries the number of the request, under which it is logged.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type ServerBuild } from '@remix-run/node'
import { z } from 'zod'
import { Refusal, refusalOf, refusalStatus } from '~/core/refusal'

/** A file of 10 MB with its form around it; everything that is not a file is far smaller. */
const UPLOAD_BYTES_MAX = 12 * 2 ** 20
const FORM_BYTES_MAX = 2 ** 20

type RouteModule = ServerBuild['routes'][string]['module']
type Action = NonNullable<RouteModule['action']>

export function withRefusals(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    return [id, { ...route, module: refusing(route.module) }] as const
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function refusing(module: RouteModule): RouteModule {
  const { loader, action } = module
  return {
    ...module,
    loader:
      loader &&
      (async (args) => {
        try {
          return await loader(args)
        } catch (error) {
          throw answerTo(error, args)
        }
      }),
    action: action && ((args) => act(action, args, Boolean(module.default))),
  }
}

/** On a page with a form the refusal stands above the form, and what was typed stays; what is hidden stays hidden. */
async function act(action: Action, args: ActionFunctionArgs, hasForm: boolean) {
  const { headers } = args.request
  const isUpload = headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  const typed = isUpload ? null : args.request.clone()
  try {
    refuseTooMuch(headers, isUpload)
    return await action(args)
  } catch (error) {
    const code = refusalOf(error)
    if (!code || !hasForm || refusalStatus[code] < 409) throw answerTo(error, args)
    const form = parseWithZod(typed ? await typed.formData() : new FormData(), { schema: z.looseObject({}) })
    const reply = form.reply({ formErrors: [code], hideFields: ['password', 'password_again', 'current_password'] })
    return data(reply, { status: refusalStatus[code] })
  }
}

/** Before anything is read. Browsers say the length of what they send; who does not is refused. */
function refuseTooMuch(headers: Headers, isUpload: boolean): void {
  const bytes = headers.has('transfer-encoding') ? Infinity : Number(headers.get('content-length') ?? 0)
  if (isUpload && bytes > UPLOAD_BYTES_MAX) throw new Refusal('file_too_large')
  if (!isUpload && bytes > FORM_BYTES_MAX) throw new Refusal('request_too_large')
}

/** A redirect or another answer that was thrown on purpose goes on as it is. */
function answerTo(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): unknown {
  const { request_id, log } = context
  const code = refusalOf(error)
  if (code) return data({ code, request_id }, { status: refusalStatus[code] })
  if (!(error instanceof Error)) return error
  if (!request.signal.aborted) log.error({ err: error }, 'unexpected')
  return data({ request_id }, { status: 500 })
}
