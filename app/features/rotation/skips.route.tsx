// Skipping a month: nobody chairs in it, and the order moves on. Wrong entries are shown with the form again.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'
import { skipMonth } from './arranging.server'
import { viewOrder } from './rotation-view.server'
import { SkipList } from './skip-list'
import { NewSkip } from './turn'

export const handle: Handle = { title: 'rotation:skip.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  return viewOrder(db, county, new URLSearchParams(), now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  const form = parseWithZod(await args.request.formData(), { schema: NewSkip })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await skipMonth(db, county, form.value, now)
  return redirect(`/${county.code}/rotation/order`)
}

export default function SkipsPage() {
  const { t } = useTranslation('rotation')
  const { code, skips } = useLoaderData<typeof loader>()
  return (
    <Page title={t('skip.title')} trail={[{ to: `/${code}/rotation/order`, label: t('order.title') }]}>
      <SkipList code={code} skips={skips} />
    </Page>
  )
}
