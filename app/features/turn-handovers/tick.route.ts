// Ticks an item of the checklist, or takes the tick back.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { Tick } from './handover'
import { tick } from './handovers.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'turn_handovers')
  const form = parseWithZod(await args.request.formData(), { schema: Tick })
  if (form.status !== 'success') throw new Refusal('not_found')

  const { id = '' } = args.params
  await tick(db, county, id, form.value)
  return redirect(`/${county.code}/rotation/turns/${id}/handover`)
}
