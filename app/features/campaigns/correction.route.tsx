// The office corrects what it entered wrongly: a new opinion follows the one that was read, with why.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { getCampaign } from './campaigns.server'
import { viewForm } from './forms-view.server'
import { CorrectedOpinion, fieldsOf, type OpinionForm, opinionOf } from './opinion'
import { OpinionFields } from './opinion-fields'
import { correctOpinion } from './opinions.server'

export const handle: Handle = { title: 'campaigns:correction' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'opinions')
  const { code, campaign, form, opinion } = await viewForm(db, county, args.params, now)
  if (!opinion) throw new Refusal('not_found')
  return { code, campaign, form, number: opinion.number, typed: fieldsOf(campaign.questions, opinion.points) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'opinions')
  const [id, form] = [args.params.id ?? '', args.params.form ?? '']
  const schema = opinionOf((await getCampaign(db, county, id)).questions, CorrectedOpinion)
  const filled = parseWithZod(await args.request.formData(), { schema })
  if (filled.status !== 'success') return data(filled.reply(), { status: 422 })

  await correctOpinion(db, county, form, filled.value)
  return redirect(`/${county.code}/campaigns/${id}/forms/${form}`)
}

export default function CorrectionPage() {
  const { t } = useTranslation('campaigns')
  const { code, campaign, form, number, typed } = useLoaderData<typeof loader>()
  const [state, fields] = useFields<OpinionForm & { note: string }>({ defaultValue: typed })
  const here = `/${code}/campaigns/${campaign.id}/forms/${form.id}`
  return (
    <Page
      title={t('correction')}
      lead={t('correction_note')}
      trail={[{ to: here, label: t('form_of', { ...form, unit: form.unit_name }) }]}
    >
      <Section>
        <EntryForm form={state} submit={t('correct')} once="id">
          <input type="hidden" name="number" value={number} />
          <OpinionFields questions={campaign.questions} fields={fields} />
          <TextField field={fields.note} label={t('why')} maxLength={500} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
