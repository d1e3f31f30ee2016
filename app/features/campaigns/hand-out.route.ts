// Forms for units that began to operate since; asked twice, nothing more is handed out.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { handOutForms } from './campaigns.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'campaigns')
  const id = args.params.id ?? ''
  await handOutForms(db, county, id)
  return redirect(`/${county.code}/campaigns/${id}`)
}
