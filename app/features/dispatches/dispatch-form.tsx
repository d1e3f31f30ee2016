// The form that sends a demand to a lead and to those who assist, or on to another lead.
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { ChecksField, LongTextField, SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { type NewDispatch, TEXT_CHARACTERS_MAX } from './dispatch'
import type { Sending } from './sending.server'

export function DispatchForm({ sending }: { sending: Sending }) {
  const { t } = useTranslation('dispatches')
  const { bodies, lead, assisting, chosen, foreseen } = sending
  const { allowance, allowance_unit } = foreseen
  const unit = allowance_unit === 'hours' ? 'hours' : 'workdays'
  const time = t(unit, { count: allowance })
  const have = new Set([lead?.body.id, ...assisting.map(({ id }) => id)])
  const [form, fields] = useFields<NewDispatch>({
    defaultValue: { lead: chosen ?? undefined, assistants: foreseen.assistant_ids },
  })
  return (
    <>
      <Before sending={sending} />
      <Section>
        <EntryForm form={form} submit={t(lead ? 'pass_on' : 'send')}>
          {lead && <input type="hidden" name="replaces" value={lead.id} />}
          <SelectField
            field={fields.lead}
            label={t('parts.lead')}
            description={t(lead ? 'left_for_another' : `given_${unit}`, { time })}
            options={bodies}
            required
          />
          <LongTextField
            field={fields.words}
            label={t('words')}
            description={t('words_note')}
            maxLength={TEXT_CHARACTERS_MAX}
          />
          <ChecksField
            field={fields.assistants}
            label={t('parts.assist')}
            description={
              assisting.length > 0
                ? t('assisting', { bodies: assisting.map(({ name }) => name).join(t('comma')) })
                : undefined
            }
            options={bodies.filter(({ value }) => !have.has(value))}
          />
        </EntryForm>
      </Section>
    </>
  )
}

/** What was decided before the form: returns with whom they propose, the rule that fits, and that it is now for good. */
function Before({ sending }: { sending: Sending }) {
  const { t } = useTranslation('dispatches')
  const { returns, byRule, foreseen } = sending
  return (
    <>
      {foreseen.is_final && <Notice tone="warning" title={t('for_good')} />}
      {returns.map(({ id, done_at, dispatch, proposed, texts }) => (
        <Notice key={id} title={t('returned_by', { body: dispatch.body.name, at: minuteOf(done_at) })}>
          {[texts[0]?.body, proposed && t('proposes', { body: proposed.name })].filter(Boolean).join(' ')}
        </Notice>
      ))}
      {byRule && <Notice title={t('by_rule', { place: byRule })} />}
    </>
  )
}
