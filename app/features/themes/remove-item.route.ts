// Takes an item off a menu that is not published yet.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { monthIn } from './menu-view.server'
import { removeItem } from './themes.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'themes')
  await removeItem(db, county, args.params.item ?? '')
  return redirect(`/${county.code}/menu/${monthIn(args.params)}`)
}
