// Cancels a published activity, with the reason that those who signed up are told.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { takeStep } from './activities.server'
import { viewStep } from './activities-view.server'
import { Cancellation } from './activity'

export const handle: Handle = { title: 'activities:cancel' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('publish', 'activities')
  return viewStep(db, county, args.params, 'publish')
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('publish', 'activities')

  const form = parseWithZod(await args.request.formData(), { schema: Cancellation })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await takeStep(db, county, args.params.id ?? '', 'cancelled', form.value.reason)
  return redirect(`/${county.code}/activities/${args.params.id}`)
}

export default function CancellationPage() {
  const { t } = useTranslation('activities')
  const { code, activity } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Cancellation>()
  return (
    <Page
      title={t('cancel')}
      lead={t('cancel_note')}
      trail={[{ to: `/${code}/activities/${activity.id}`, label: activity.title }]}
    >
      <Section>
        <EntryForm form={form} submit={t('cancel')}>
          <LongTextField field={fields.reason} label={t('reason')} maxLength={500} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
