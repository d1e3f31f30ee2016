// The menu without a month in its address: that of this month.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dayOf } from '~/core/calendar-date'
import { monthOf } from '~/core/period'
import { enter } from '~/features/counties/enter.server'

export async function loader(args: LoaderFunctionArgs) {
  const { county, now } = await enter(args)
  county.may('read', 'themes')
  return redirect(`/${county.code}/menu/${monthOf(dayOf(now))}`)
}
