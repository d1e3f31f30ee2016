// A Refusal thrown by any loader or action becomes its status and code here, once for all routes.
import { type ActionFunctionArgs, data, type ServerBuild } from '@remix-run/node'
import { Refusal, type RefusalCode, refusalOf, refusalStatus } from '~/core/refusal'

/** A file of 10 MB with its form around it; everything that is not a file is far smaller. */
const UPLOAD_BYTES_MAX = 12 * 2 ** 20
const FORM_BYTES_MAX = 2 ** 20

type Routes = ServerBuild['routes']
type RouteModule = Routes[string]['module']

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
    loader: loader && ((args) => Promise.resolve(loader(args)).catch(asResponse)),
    action: action && ((args) => bounded(args, action).catch((error) => asFormError(error, module))),
  }
}

async function bounded(args: ActionFunctionArgs, action: NonNullable<RouteModule['action']>) {
  const { headers } = args.request
  const isUpload = headers.get('content-type')?.startsWith('multipart/form-data')
  const bytes = Number(headers.get('content-length') ?? (headers.has('transfer-encoding') ? Infinity : 0))
  if (bytes > (isUpload ? UPLOAD_BYTES_MAX : FORM_BYTES_MAX)) {
    throw new Refusal(isUpload ? 'file_too_large' : 'request_too_large')
  }
  return action(args)
}

/** On a page with a form the refusal stands above the form, and what was typed stays; what is hidden stays hidden. */
function asFormError(error: unknown, module: RouteModule) {
  const code = refusalOf(error)
  if (!code || !module.default || refusalStatus[code] < 409) return asResponse(error)
  return data({ status: 'error', error: { '': [code] } }, { status: refusalStatus[code] })
}

function asResponse(error: unknown): never {
  const code: RefusalCode | null = refusalOf(error)
  if (!code) throw error
  throw data({ code }, { status: refusalStatus[code] })
}
