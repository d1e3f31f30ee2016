// The rotation without a year is that of this year.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dayOf } from '~/core/calendar-date'
import { yearOf } from '~/core/period'
import { enter } from '~/features/counties/enter.server'

export async function loader(args: LoaderFunctionArgs) {
  const { county, now } = await enter(args)
  return redirect(`/${county.code}/rotation/${yearOf(dayOf(now))}`)
}
