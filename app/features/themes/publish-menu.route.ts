// Publishes a month's menu: branches see it, choose, and are mailed once.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { monthIn } from './menu-view.server'
import { publishMenu } from './themes.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('publish', 'themes')
  const month = monthIn(args.params)
  await publishMenu(db, county, month)
  return redirect(`/${county.code}/menu/${month}`)
}
