// Entering a number that was reported or published.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { FIGURES, isFigure } from '~/features/oversight/figure'
import { LongTextField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { NewReportedFigure, SOURCE_CHARACTERS, VALUE_CHARACTERS_MAX } from './reported-figure'
import { enterReportedFigure } from './reported-figures.server'

export const handle: Handle = { title: 'reportedFigures:new' }

export async function loader(args: LoaderFunctionArgs) {
  const { county } = await enter(args)
  county.may('create', 'reported_figures')
  return { code: county.code }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'reported_figures')

  const form = parseWithZod(await args.request.formData(), { schema: NewReportedFigure })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await enterReportedFigure(db, county, form.value)
  return redirect(`/${county.code}/reported-figures`)
}

export default function NewReportedFigurePage() {
  const { t } = useTranslation(['reportedFigures', 'oversight'])
  const { code } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewReportedFigure>()
  const figures = Object.keys(FIGURES).filter(isFigure)
  return (
    <Page title={t('new')} lead={t('lead')} trail={[{ to: `/${code}/reported-figures`, label: t('title') }]}>
      <Section>
        <EntryForm form={form} submit={t('save')} once="id">
          <SelectField
            field={fields.figure}
            label={t('figure')}
            options={figures.map((name) => ({ value: name, label: t(`oversight:figures.${name}`) }))}
            required
          />
          <TextField
            field={fields.period}
            label={t('period')}
            description={t('period_hint')}
            maxLength={10}
            required
          />
          <TextField
            field={fields.value}
            label={t('value')}
            description={t('value_hint')}
            maxLength={VALUE_CHARACTERS_MAX}
            required
          />
          <LongTextField
            field={fields.source}
            label={t('source')}
            description={t('source_hint')}
            maxLength={SOURCE_CHARACTERS.max}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
