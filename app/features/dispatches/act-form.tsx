// The form of an act: its words, and what else that act asks for. The office adds the day that the paper bears.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DateField, LongTextField, NumberField, type Option, RadioField, SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import type { Act } from './act'
import { RESOLUTIONS, TEXT_CHARACTERS_MAX } from './dispatch'
import { useActTitle } from './dispatch-words'
import type { ShownStep } from './reading.server'

/** What each act calls its words. */
const WORDS = {
  return: 'reason',
  reply: 'words',
  question: 'question',
  extension: 'reason',
  decision: 'words',
  resolution: 'words',
  withdrawal: 'words',
} as const
const WITHOUT_WORDS: readonly Act[] = ['decision', 'withdrawal']
const ON_PAPER: readonly Act[] = ['acceptance', 'return', 'reply', 'resolution']

type Typed = Partial<
  Record<'reason' | 'words' | 'question' | 'proposed' | 'on_paper' | 'outcome' | 'is_granted', string>
> & { amount?: number }

type ActFormProps = {
  act: Act
  dispatch: { allowance: number; allowance_unit: string }
  asked: ShownStep | null
  bodies: Option[]
  /** Where the office enters what came on paper: from when until when it may date. */
  paper: { since: string; today: string } | null
}

export function ActForm({ act, dispatch, asked, bodies, paper }: ActFormProps) {
  const { t } = useTranslation(['dispatches', 'demands'])
  const [form, fields] = useFields<Typed>()
  const titleOf = useActTitle()
  const outcomes = RESOLUTIONS.map((value) => ({ value, label: t(`demands:resolutions.${value}`) }))
  const lasts = (count: number) => t(dispatch.allowance_unit === 'hours' ? 'hours' : 'workdays', { count })
  return (
    <EntryForm form={form} submit={titleOf(act, paper !== null)}>
      {act === 'decision' && (
        <>
          <Text>{t('asks_for', { more: lasts(asked?.amount ?? 0), reason: asked?.words ?? '' })}</Text>
          <RadioField
            field={fields.is_granted}
            label={t('decision')}
            options={[
              { value: 'true', label: t('grant') },
              { value: 'false', label: t('refuse') },
            ]}
            required
          />
        </>
      )}
      {act === 'resolution' && (
        <RadioField field={fields.outcome} label={t('outcome')} options={outcomes} required />
      )}
      {act === 'extension' && (
        <NumberField
          field={fields.amount}
          label={t(dispatch.allowance_unit === 'hours' ? 'more_hours' : 'more_workdays')}
          description={t('at_most', { most: lasts(dispatch.allowance) })}
          min={1}
          max={dispatch.allowance}
          required
        />
      )}
      {act !== 'acceptance' && (
        <LongTextField
          field={fields[WORDS[act]]}
          label={t(`acts.${act}.words`)}
          maxLength={TEXT_CHARACTERS_MAX}
          required={!WITHOUT_WORDS.includes(act)}
        />
      )}
      {act === 'return' && <SelectField field={fields.proposed} label={t('proposed')} options={bodies} />}
      {paper && ON_PAPER.includes(act) && (
        <DateField
          field={fields.on_paper}
          label={t('on_paper')}
          description={t('on_paper_note')}
          min={paper.since}
          max={paper.today}
        />
      )}
    </EntryForm>
  )
}
