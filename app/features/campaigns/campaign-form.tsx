// The form that starts a campaign: its days, and room for as many questions as there may be. Those left blank are not asked.
import { useTranslation } from 'react-i18next'
import { periodWords } from '~/core/period-words'
import { FormFaults } from '~/ui/fault'
import { DateField, LongTextField, RadioField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { KINDS, QUESTIONS_MAX, type Question } from './campaign'
import css from './campaign-form.module.css'

type TypedCampaign = {
  title: string
  since: string
  until: string
  questions: { ask: string; kind: string; options: string }[]
}
type Draft = { quarter: string; since: string; until: string; questions: readonly Question[] }

const BLANK = { ask: '', kind: 'text', options: '' }

export function CampaignForm({ quarter, since, until, questions }: Draft) {
  const { t } = useTranslation(['campaigns', 'ui'])
  const { phrase, ...period } = periodWords(quarter)
  const typed = questions.map(({ options, ...question }) => ({ ...question, options: options.join('\n') }))
  const blank = Array.from({ length: QUESTIONS_MAX - typed.length }, () => BLANK)
  const [form, fields] = useFields<TypedCampaign>({
    defaultValue: {
      ...{ since, until, questions: [...typed, ...blank] },
      title: t('name_suggested', { quarter: t(`ui:period.${phrase}`, period) }),
    },
  })
  return (
    <EntryForm form={form} submit={t('start')} once="id">
      <TextField field={fields.title} label={t('name')} maxLength={60} required />
      <DateField field={fields.since} label={t('since')} required />
      <DateField field={fields.until} label={t('until')} description={t('until_note')} required />
      <FormFaults errors={fields.questions.errors} isFaulty={false} />
      {fields.questions.getFieldList().map((field, at) => {
        const { ask, kind, options } = field.getFieldset()
        return (
          <details key={field.key} className={css.question} open={at <= questions.length}>
            <summary>{t('question_of', { number: at + 1 })}</summary>
            <div className={css.fields}>
              <TextField field={ask} label={t('ask')} maxLength={120} />
              <RadioField
                field={kind}
                label={t('kind')}
                options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              />
              <LongTextField
                field={options}
                label={t('options')}
                description={t('options_note')}
                rows={6}
                maxLength={1_000}
              />
            </div>
          </details>
        )
      })}
    </EntryForm>
  )
}
