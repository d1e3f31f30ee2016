// Where in a county an import stands: `/:county/units/import` brings units, and so on.
import { Refusal } from '~/core/refusal'
import { KIND_AT, type Kind } from './import'

export type Placed = { place: string; kind: Kind }

export function placedAt({ request }: { request: Request }): Placed {
  const place = new URL(request.url).pathname.split('/')[2] ?? ''
  const kind = KIND_AT[place]
  if (!kind) throw new Refusal('not_found')
  return { place, kind }
}
