// Withdrawing a reported figure, with a reason: it stands nowhere any more, and its entry stays.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { WITHDRAWAL_REASONS, Withdrawal } from './reported-figure'
import { getReportedFigure, withdrawReportedFigure } from './reported-figures.server'

export const handle: Handle = { title: 'reportedFigures:withdraw' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('withdraw', 'reported_figures')
  const { figure, value, source, withdrawal } = await getReportedFigure(db, county, args.params.id ?? '')
  if (withdrawal) throw new Refusal('already_done')
  return { code: county.code, figure, value, source }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('withdraw', 'reported_figures')

  const form = parseWithZod(await args.request.formData(), { schema: Withdrawal })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { id } = await getReportedFigure(db, county, args.params.id ?? '')
  await withdrawReportedFigure(db, county, id, form.value)
  return redirect(`/${county.code}/reported-figures`)
}

export default function WithdrawalPage() {
  const { t, i18n } = useTranslation('reportedFigures')
  const { code, figure, value, source } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Withdrawal>()
  const name = String(i18n.t(`oversight:figures.${figure}`, figure))
  return (
    <Page
      title={t('withdraw')}
      lead={t('of', { name, value, source })}
      trail={[{ to: `/${code}/reported-figures`, label: t('title') }]}
    >
      <Section>
        <EntryForm form={form} submit={t('withdraw')}>
          <SelectField
            field={fields.reason}
            label={t('reason')}
            description={t('reason_hint')}
            options={WITHDRAWAL_REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
