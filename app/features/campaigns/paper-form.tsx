// The lines to type papers into: number and answers in the order of the paper, so that nobody takes the hands off the keys.
import { TextInput } from '@mantine/core'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SubmitButton } from '~/ui/form'
import type { Question } from './campaign'
import { letterOf } from './opinion'
import type { EnteredLine } from './opinions.server'
import css from './paper-form.module.css'

type PaperFormProps = {
  questions: readonly Question[]
  given_on: string
  today: string
  /** Typed before and not entered, with why. */
  left: readonly EnteredLine[]
  /** Fresh ids for lines that are blank. */
  blank: readonly string[]
}

export function PaperForm({ questions, given_on, today, left, blank }: PaperFormProps) {
  const { t } = useTranslation('campaigns')
  const fresh = blank.slice(left.length).map((id) => ({ id, number: '', answers: [], fault: null }))
  return (
    <Form method="post" className={css.form}>
      <TextInput
        type="date"
        name="given_on"
        label={t('entry.given_on')}
        defaultValue={given_on}
        max={today}
        required
        maw="14rem"
      />
      <ol className={css.questions}>
        {questions.map(({ ask, options }) => (
          <li key={ask}>
            {ask}
            <span> {options.map((option, at) => `${letterOf(at + 1)} ${option}`).join('　')}</span>
          </li>
        ))}
      </ol>
      {[...left, ...fresh].map((line, at) => (
        <Line key={line.id} {...line} place={at + 1} questions={questions} />
      ))}
      <SubmitButton>{t('entry.save')}</SubmitButton>
    </Form>
  )
}

type LineProps = {
  id: string
  place: number
  number: string
  answers: readonly string[]
  fault: EnteredLine['fault'] | null
  unit?: string
  questions: readonly Question[]
}

function Line({ id, place, number, answers, fault, unit, questions }: LineProps) {
  const { t } = useTranslation('campaigns')
  return (
    <fieldset className={css.line}>
      <legend>{t('entry.line', { number: place })}</legend>
      <input type="hidden" name="line" value={id} />
      <TextInput
        name={`${id}.number`}
        label={t('number')}
        defaultValue={number}
        inputMode="numeric"
        maxLength={8}
        className={css.short}
        autoComplete="off"
      />
      {questions.map(({ ask, kind }, at) => (
        <TextInput
          key={ask}
          name={`${id}.${at + 1}`}
          label={t('entry.answer', { number: at + 1 })}
          defaultValue={answers[at]}
          maxLength={kind === 'text' ? 1_000 : 30}
          className={kind === 'text' ? css.long : css.short}
          autoComplete="off"
        />
      ))}
      {fault && (
        <p className={css.fault} role="alert">
          {unit} {t(`entry.faults.${fault}`)}
        </p>
      )}
    </fieldset>
  )
}
