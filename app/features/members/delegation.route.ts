// The security administrator gives the office the right to invite, or takes it back.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { z } from 'zod'
import { enter } from '~/features/counties/enter.server'
import { delegate, endDelegation } from './delegations.server'

const Word = z.object({ word: z.enum(['given', 'ended']) })

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  const form = parseWithZod(await args.request.formData(), { schema: Word })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })
  const isGiven = form.value.word === 'given'
  county.may(isGiven ? 'create' : 'remove', 'delegations')

  await (isGiven ? delegate : endDelegation)(db, county)
  return redirect(`/${county.code}/members`)
}
