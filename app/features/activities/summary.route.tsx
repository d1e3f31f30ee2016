// Sums up an activity that was held.
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
import { SUMMARY_CHARACTERS_MAX, Summary } from './activity'

export const handle: Handle = { title: 'activities:sum_up' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('finish', 'activities')
  return viewStep(db, county, args.params, 'finish')
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('finish', 'activities')

  const form = parseWithZod(await args.request.formData(), { schema: Summary })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await takeStep(db, county, args.params.id ?? '', 'summed_up', form.value.body)
  return redirect(`/${county.code}/activities/${args.params.id}`)
}

export default function SummaryPage() {
  const { t } = useTranslation('activities')
  const { code, activity } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Summary>()
  return (
    <Page
      title={t('sum_up')}
      lead={t('sum_up_note')}
      trail={[{ to: `/${code}/activities/${activity.id}`, label: activity.title }]}
    >
      <Section>
        <EntryForm form={form} submit={t('sum_up')}>
          <LongTextField
            field={fields.body}
            label={t('summary')}
            maxLength={SUMMARY_CHARACTERS_MAX}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
