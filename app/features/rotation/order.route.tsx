// The order: numbers or steps up and down, what it would change, and then saving it. All of it works without script.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { Empty } from '~/ui/empty'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page, Section } from '~/ui/page'
import { saveOrder } from './arranging.server'
import { OrderChanges } from './order-changes'
import { OrderList } from './order-list'
import { viewOrder } from './rotation-view.server'
import { SkipList } from './skip-list'
import { Order } from './turn'

export const handle: Handle = { title: 'rotation:order.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  return viewOrder(db, county, new URL(args.request.url).searchParams, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  const form = parseWithZod(await args.request.formData(), { schema: Order })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await saveOrder(db, county, form.value, now)
  return redirect(`/${county.code}/rotation`)
}

export default function OrderPage() {
  const { t } = useTranslation('rotation')
  const { code, members, order, version, changes, isMoved, skips } = useLoaderData<typeof loader>()
  const here = `/${code}/rotation`
  return (
    <Page
      title={t('order.title')}
      lead={t('order.lead')}
      trail={[{ to: here, label: t('title') }]}
      actions={<LinkButton to={`${here}/participants/new`}>{t('join.title')}</LinkButton>}
    >
      {members.length === 0 ? (
        <Empty title={t('order.empty')} />
      ) : (
        <Section>
          <OrderList code={code} members={members} />
        </Section>
      )}
      {isMoved && <OrderChanges here={`${here}/order`} order={order} version={version} changes={changes} />}
      <SkipList code={code} skips={skips} />
      <ChangesLink record="rotation" />
    </Page>
  )
}
