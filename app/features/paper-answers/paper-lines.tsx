// The lines to type answers into, a dispatch each; what was typed and not entered stands as it was, with why.
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { isRefusalCode } from '~/core/refusal'
import { TEXT_CHARACTERS_MAX } from '~/features/dispatches/dispatch'
import { SubmitButton } from '~/ui/form'
import { type Fault, type LeftLine, PAPER_ACTS } from './paper-answer'
import type { OpenDispatch } from './paper-answers.server'
import css from './paper-lines.module.css'

type PaperLinesProps = { open: readonly OpenDispatch[]; left: readonly LeftLine[]; today: string }

export function PaperLines({ open, left, today }: PaperLinesProps) {
  const { t } = useTranslation('paperAnswers')
  const gone = left.filter(({ dispatch_id }) => !open.some(({ id }) => id === dispatch_id))
  const typedFor = (id: string) => left.find(({ dispatch_id }) => dispatch_id === id)
  return (
    <Form method="post" className={css.form}>
      {gone.map((line) => (
        <Line key={line.dispatch_id} id={line.dispatch_id} name={line.name} typed={line} today={today} />
      ))}
      {open.map((one) => (
        <Line
          key={`${one.id}|${typedFor(one.id)?.fault}`}
          id={one.id}
          name={nameOf(one)}
          due={one.due_at}
          typed={typedFor(one.id)}
          today={today}
        />
      ))}
      <SubmitButton>{t('enter')}</SubmitButton>
    </Form>
  )
}

function nameOf({ demand, body }: OpenDispatch): string {
  return [demand.reference, demand.unit?.name, demand.category.name, body.name].filter(Boolean).join(' · ')
}

type LineProps = { id: string; name: string; due?: string | null; typed?: LeftLine; today: string }

function Line({ id, name, due, typed, today }: LineProps) {
  const { t } = useTranslation('paperAnswers')
  const faultText = useFaultWords()
  const acts = PAPER_ACTS.map((value) => ({ value, label: t(`acts.${value}`) }))
  return (
    <fieldset className={css.line}>
      <legend>{name}</legend>
      <input type="hidden" name="dispatch_id" value={id} />
      <input type="hidden" name="name" value={name} />
      {due && <p className={css.due}>{t('due', { at: minuteOf(due) })}</p>}
      <NativeSelect
        name="act"
        label={t('act')}
        data={[{ value: '', label: t('no_act') }, ...acts]}
        defaultValue={typed?.act}
      />
      <TextInput
        type="date"
        name="on_paper"
        label={t('on_paper')}
        max={today}
        defaultValue={typed?.on_paper}
      />
      <Textarea
        name="words"
        label={t('words')}
        className={css.words}
        autosize
        minRows={1}
        maxLength={TEXT_CHARACTERS_MAX}
        defaultValue={typed?.words}
      />
      {typed && (
        <p className={css.fault} role="alert">
          {faultText(typed.fault)}
        </p>
      )}
    </fieldset>
  )
}

function useFaultWords() {
  const { t } = useTranslation(['paperAnswers', 'refusals'])
  return (fault: Fault): string => {
    if (fault === 'act_unknown' || fault === 'day_missing' || fault === 'words_missing')
      return t(`paperAnswers:faults.${fault}`)
    return isRefusalCode(fault)
      ? `${t(`refusals:${fault}.title`)}${t('paperAnswers:colon')}${t(`refusals:${fault}.next`)}`
      : ''
  }
}
