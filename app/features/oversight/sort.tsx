// The address that orders the counties by a column, and how they are ordered now.
import { useLocation, useSearchParams } from '@remix-run/react'
import type { FigureName } from './figure'

export type Ordered = { by: FigureName | null; descending: boolean }

/** A figure's highest first, and the other way round when asked again; null is the order of the divisions. */
export function useSort({ by, descending }: Ordered) {
  const [search] = useSearchParams()
  const { pathname } = useLocation()
  return (column: FigureName | null) => {
    const query = new URLSearchParams(search)
    for (const name of ['after', 'before', 'sort', 'order']) query.delete(name)
    if (column !== null) query.set('sort', column)
    if (column !== null && !(by === column && descending)) query.set('order', 'desc')
    const now: 'none' | 'descending' | 'ascending' =
      by !== column || column === null ? 'none' : descending ? 'descending' : 'ascending'
    return { to: `${pathname}?${query}`, now }
  }
}
