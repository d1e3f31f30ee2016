// The figures of the quarter that runs.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dayOf } from '~/core/calendar-date'
import { quarterOf } from '~/core/period'
import { enter } from '~/features/counties/enter.server'

export async function loader(args: LoaderFunctionArgs) {
  const { county, now } = await enter(args)
  county.may('read', 'demand_figures')
  return redirect(`/${county.code}/demand-figures/${quarterOf(dayOf(now))}`)
}
