// A member comes into the order, at its end, from a month on.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Empty } from '~/ui/empty'
import { SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { letJoin } from './arranging.server'
import { viewJoin } from './rotation-view.server'
import { Joining } from './turn'

export const handle: Handle = { title: 'rotation:join.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  return viewJoin(db, county, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  const form = parseWithZod(await args.request.formData(), { schema: Joining })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await letJoin(db, county, form.value, now)
  return redirect(`/${county.code}/rotation/order`)
}

export default function JoinPage() {
  const { t } = useTranslation('rotation')
  const { code, month, bodies } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Joining>({ defaultValue: { since: month } })
  return (
    <Page
      title={t('join.title')}
      lead={t('join.lead')}
      trail={[{ to: `/${code}/rotation/order`, label: t('order.title') }]}
    >
      {bodies.length === 0 ? (
        <Empty title={t('join.none')}>
          <p>{t('join.none_hint')}</p>
        </Empty>
      ) : (
        <Section>
          <EntryForm form={form} submit={t('join.action')}>
            <SelectField field={fields.body_id} label={t('join.body')} options={bodies} required />
            <TextField field={fields.since} type="month" label={t('join.since')} required />
          </EntryForm>
        </Section>
      )}
    </Page>
  )
}
