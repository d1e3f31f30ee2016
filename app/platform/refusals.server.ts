// What loaders and actions throw, turned into answers once for all routes: a Refusal into its status and code,
// anything else into a 500 that carries the number of the request, under which it is logged.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type ServerBuild } from '@remix-run/node'
import { z } from 'zod'
import { Refusal, type RefusalCode, refusalOf, refusalStatus } from '~/core/refusal'
import en from '~/core/refusal.en'
import zh from '~/core/refusal.zh'
import { fillTerms, termVariables } from '~/core/terms'

/** A file of 10 MB with its form around it; everything that is not a file is far smaller. */
const UPLOAD_BYTES_MAX = 12 * 2 ** 20
const FORM_BYTES_MAX = 2 ** 20

type RouteModule = ServerBuild['routes'][string]['module']
type DoorArgs = LoaderFunctionArgs | ActionFunctionArgs
type Loader = (args: LoaderFunctionArgs) => unknown
type Action = (args: ActionFunctionArgs) => unknown

/** Never posted back into a page. */
const SECRET_FIELDS = ['password', 'password_again', 'current_password']

export function withRefusals(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    return [id, { ...route, module: refusing(route.module) }] as const
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function refusing(module: RouteModule): RouteModule {
  const { loader, action } = module
  const hasPage = Boolean(module.default)
  return {
    ...module,
    loader: loader && ((args) => load(loader, args, hasPage)),
    action: action && ((args) => act(action, args, hasPage)),
  }
}

async function load(loader: Loader, args: LoaderFunctionArgs, hasPage: boolean) {
  try {
    return await loader(args)
  } catch (error) {
    throw answerTo(error, args, hasPage)
  }
}

/** On a page with a form the refusal stands above the form, and what was typed stays; what is hidden stays hidden. */
export async function act(action: Action, args: ActionFunctionArgs, hasPage: boolean) {
  const { headers } = args.request
  const isUpload = headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  const tooMuch = sizeRefusal(headers, isUpload)
  const typed = isUpload || tooMuch ? null : args.request.clone()
  try {
    if (tooMuch) throw new Refusal(tooMuch)
    return await action(args)
  } catch (error) {
    const code = refusalOf(error)
    if (!code || !hasPage || refusalStatus[code] < 409) throw answerTo(error, args, hasPage)
    const form = parseWithZod(typed ? await typed.formData() : new FormData(), { schema: z.looseObject({}) })
    const reply = form.reply({ formErrors: [code], hideFields: SECRET_FIELDS })
    return data(reply, { status: refusalStatus[code] })
  }
}

/** Told before anything is read. Browsers say the length of what they send; who does not is refused. */
function sizeRefusal(headers: Headers, isUpload: boolean): RefusalCode | null {
  const bytes = headers.has('transfer-encoding') ? Infinity : Number(headers.get('content-length') ?? 0)
  if (isUpload) return bytes > UPLOAD_BYTES_MAX ? 'file_too_large' : null
  return bytes > FORM_BYTES_MAX ? 'request_too_large' : null
}

/** A redirect or another answer that was thrown on purpose goes on as it is. */
function answerTo(error: unknown, { request, context }: DoorArgs, hasPage: boolean): unknown {
  const { request_id, log } = context
  const code = refusalOf(error)
  if (code && !hasPage) return inWords(code, request_id)
  if (code) return data({ code, request_id }, { status: refusalStatus[code] })
  if (!(error instanceof Error)) return error
  if (!request.signal.aborted) log.error({ err: error }, 'unexpected')
  return data({ request_id }, { status: 500 })
}

/** For an address without a page, such as a download, in both languages and the usual words. */
function inWords(code: RefusalCode, request_id: string): Response {
  const text = [
    fillTerms(`${zh[code].title}\n${zh[code].next}`, termVariables('zh-CN', {})),
    fillTerms(`${en[code].title}\n${en[code].next}`, termVariables('en', {})),
    request_id,
  ].join('\n')
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' }
  return new Response(text, { status: refusalStatus[code], headers })
}
