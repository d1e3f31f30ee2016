// A person leaves: what ends, whose work somebody else has to take first, and the one button that ends it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { EntryForm, useFields } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { NewLeaving } from './leaving'
import { previewLeaving, recordLeaving } from './leavings.server'

export const handle: Handle = { title: 'leavings:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'leavings')
  const leaving = await previewLeaving(db, county, String(args.params.id))
  return { code: county.code, mayHandOver: county.can('create', 'handovers'), leaving }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'leavings')
  const form = parseWithZod(await args.request.formData(), { schema: NewLeaving })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await recordLeaving(db, county, String(args.params.id), form.value.id)
  return redirect(`/${county.code}/members/${args.params.id}`)
}

export default function LeavingPage() {
  const { t } = useTranslation(['leavings', 'members'])
  const { code, mayHandOver, leaving } = useLoaderData<typeof loader>()
  const { id, name, roles, units, invitations, bodies, has_account } = leaving
  const [form] = useFields<NewLeaving>()
  const trail = [
    { to: `/${code}/members`, label: t('members:title') },
    { to: `/${code}/members/${id}`, label: name },
  ]
  return (
    <Page title={t('title_of', { name })} lead={t('lead')} trail={trail}>
      {(units > 0 || bodies.length > 0) && (
        <Notice tone="warning" title={t('hand_over_first')}>
          <p>
            {[
              units > 0 && t('units_left', { count: units }),
              ...bodies.map((body) => t('body_left', { body })),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          {mayHandOver && (
            <LinkButton to={`/${code}/members/${id}/handover`}>{t('members:hand_over')}</LinkButton>
          )}
        </Notice>
      )}
      <Section title={t('ends')}>
        <Facts
          facts={[
            { label: t('roles'), value: t('of', { count: roles }) },
            { label: t('units'), value: t('of', { count: units }) },
            { label: t('invitations'), value: t('of', { count: invitations }) },
            { label: t('account'), value: t(has_account ? 'account_ends' : 'account_none') },
          ]}
        />
        <EntryForm form={form} submit={t('submit')} once="id" />
      </Section>
    </Page>
  )
}
