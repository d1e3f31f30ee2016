// Taking an offer back, with a reason that is kept.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { enter } from '~/features/counties/enter.server'
import type { Handle } from '~/ui/page'
import { DeclinePage } from './decline-page'
import { Decline } from './swap'
import { getSwap, withdrawSwap } from './swaps.server'

export const handle: Handle = { title: 'swaps:withdrawal.title' }

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

  await withdrawSwap(db, county, args.params.id ?? '', form.value)
  return redirect(`/${county.code}/swaps`)
}

export default function WithdrawalPage() {
  const { code, swap } = useLoaderData<typeof loader>()
  return <DeclinePage code={code} how="withdrawal" by={swap.by?.name ?? ''} month={swap.month} />
}
