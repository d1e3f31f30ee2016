// Saying no to an offer, with a reason that the other side is told.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { enter } from '~/features/counties/enter.server'
import type { Handle } from '~/ui/page'
import { DeclinePage } from './decline-page'
import { Decline } from './swap'
import { getSwap, refuseSwap } from './swaps.server'

export const handle: Handle = { title: 'swaps:refusal.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'swaps')
  return { code: county.code, swap: await getSwap(db, county, args.params.id ?? '') }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'swaps')
  const form = parseWithZod(await args.request.formData(), { schema: Decline })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await refuseSwap(db, county, args.params.id ?? '', form.value)
  return redirect(`/${county.code}/swaps`)
}

export default function RefusalPage() {
  const { code, swap } = useLoaderData<typeof loader>()
  return <DeclinePage code={code} how="refusal" by={swap.by?.name ?? ''} month={swap.month} />
}
