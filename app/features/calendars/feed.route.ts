// A calendar as calendar programs fetch it: RFC 5545, by an address that is a secret. One that opens nothing is not found.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { isLanguage } from '~/core/language'
import { Refusal } from '~/core/refusal'
import { speak } from '~/i18n'
import { webEnv } from '~/platform/env.server'
import { asICalendar, CalendarFile } from './calendar'
import { eventsOf, findFeed } from './calendars.server'

export async function loader({ params }: Pick<LoaderFunctionArgs, 'params'>) {
  const file = CalendarFile.safeParse(params.file)
  const feed = file.success ? await findFeed(file.data.replace(/\.ics$/, '')) : null
  if (!feed) throw new Refusal('not_found')

  const t = (await speak(isLanguage(feed.language) ? feed.language : 'zh-CN')).getFixedT(null, 'calendars')
  const words = { turn: (body: string) => t('turn', { body }), changed: t('changed') }
  const calendar = asICalendar(t(`feed.${feed.kind}`, feed), eventsOf(feed, webEnv().PUBLIC_URL, words))
  return new Response(calendar, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, max-age=300' },
  })
}
