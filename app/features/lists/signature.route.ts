// The leader signs an edition as it was read; until it is published, leader or secretariat take the signature back.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { signEdition } from './editing.server'
import { Signature } from './edition'
import { addressOf, editionAt } from './lists-view.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  const form = parseWithZod(await args.request.formData(), { schema: Signature })
  if (form.status !== 'success') throw new Refusal('not_found')
  if (form.value.intent === 'sign') county.may('sign', 'lists')

  const edition = await editionAt(db, county, args.params)
  await signEdition(db, county, edition.id, form.value)
  return redirect(addressOf(county, edition))
}
