// A dispatch as an order on paper, as far as whoever prints it may read it.
import type { i18n } from 'i18next'
import type { Paper } from '~/core/paper'
import type { County } from '~/features/counties/county'
import { getDispatch, listOthers } from '~/features/dispatches/reading.server'
import { squareOf } from '~/platform/square.server'
import type { Db } from '~/platform/supabase.server'
import { orderPaper } from './order-paper'

/** The square leads back to the dispatch's own page. */
export async function getOrder(
  db: Db,
  county: County,
  dispatch: string,
  words: i18n,
  site: string,
): Promise<{ id: string; reference: string; paper: Paper }> {
  const shown = await getDispatch(db, county, dispatch)
  const others = await listOthers(db, county, shown)
  const address = `${site}/${county.code}/dispatches/${shown.id}`
  const t = words.getFixedT(null, 'dispatchOrders')
  const square = { address, picture: await squareOf(address), lines: [t('scan'), t('by_paper')] }
  const live = others.filter(({ ended_at }) => ended_at === null)
  const printed = {
    issuer: county.name,
    others: live.map(({ part, body }) => ({ part, name: body.name })),
    square,
  }
  return { id: shown.id, reference: shown.demand.reference, paper: orderPaper(words, shown, printed) }
}
