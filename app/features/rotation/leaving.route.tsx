// A member leaves the order from a month on; its announced turns are somebody else's first.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { getParticipant, letLeave } from './arranging.server'
import { Leaving } from './turn'

export const handle: Handle = { title: 'rotation:leave.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'rotation')
  return { code: county.code, participant: await getParticipant(db, county, args.params.id ?? '') }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  const form = parseWithZod(await args.request.formData(), { schema: Leaving })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await letLeave(db, county, args.params.id ?? '', form.value, now)
  return redirect(`/${county.code}/rotation/order`)
}

export default function LeavingPage() {
  const { t } = useTranslation('rotation')
  const { code, participant } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Leaving>()
  return (
    <Page
      title={t('leave.title')}
      lead={t('leave.lead')}
      trail={[{ to: `/${code}/rotation/order`, label: t('order.title') }]}
    >
      <Section>
        <Facts
          facts={[
            { label: t('order.body'), value: participant.body.name },
            { label: t('order.since'), value: participant.since },
          ]}
        />
      </Section>
      <Section>
        <EntryForm form={form} submit={t('leave.action')}>
          <TextField field={fields.until} type="month" label={t('leave.until')} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
