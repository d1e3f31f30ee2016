// Renders pages on the server, and logs what no page expected.
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { speakOfFaults } from './core/fault'
import { languages } from './core/language'
import { languageOf, speak } from './i18n'
import { pageStream } from './platform/page-stream.server'
import { DocumentContext } from './ui/document'

export const streamTimeout = 5_000

await Promise.all(languages.map(speak))
speakOfFaults()

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, request_id, log }: AppLoadContext,
): Promise<Response> {
  const facts = { nonce, request_id, language: languageOf(request) }
  // A reader without patience or script gets the page whole.
  const ready = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'

  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    const { pipe, abort } = renderToPipeableStream(
      <DocumentContext.Provider value={facts}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </DocumentContext.Provider>,
      {
        nonce,
        [ready]() {
          const body = pageStream(() => clearTimeout(timer))
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError: (error) => log.error({ err: error }, 'rendering failed'),
      },
    )
    timer = setTimeout(abort, streamTimeout + 1_000)
  })
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const isAnswer = isRouteErrorResponse(error) && error.status < 500
  if (!isAnswer && !request.signal.aborted) context.log.error({ err: error }, 'unexpected')
}
