// `/logs`: to the month that is due or running, which for the first days of a month is the one before.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dayOf } from '~/core/calendar-date'
import { monthOf } from '~/core/period'
import { enter } from '~/features/counties/enter.server'
import { monthToWriteOf } from './log'

export async function loader(args: LoaderFunctionArgs) {
  const { county, now } = await enter(args)
  const today = dayOf(now)
  if (county.can('read', 'overseen_logs')) return redirect(`/${county.code}/logs/${monthOf(today)}/cases`)

  county.may('read', 'logs')
  const month = county.can('submit', 'logs') ? monthToWriteOf(today) : monthOf(today)
  return redirect(`/${county.code}/logs/${month}`)
}
