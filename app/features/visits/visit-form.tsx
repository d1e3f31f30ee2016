// The form for a visit: unit and day are filled in, manner and topics ticked as last time, text is optional.
import { useTranslation } from 'react-i18next'
import { Empty } from '~/ui/empty'
import { ChecksField, DateField, LongTextField, type Option, RadioField, SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { MANNERS, type NewVisit, SUMMARY_CHARACTERS_MAX } from './visit'

type VisitFormProps = {
  code: string
  /** Name of the draft that survives an expired sign-in. */
  keep: string
  /** Whose visit the office enters; null for one's own. */
  person: { instructor_id: string; name: string } | null
  today: string
  units: Option[]
  unit?: string
  companions: Option[]
  last: { visited_on: string; manner: string; topics: string[] } | null
  /** The county's list. */
  topics: string[]
}

export function VisitForm({
  code,
  keep,
  person,
  today,
  units,
  unit,
  companions,
  last,
  topics,
}: VisitFormProps) {
  const { t } = useTranslation('visits')
  const known = last?.topics.filter((topic) => topics.includes(topic))
  const [form, fields] = useFields<NewVisit>({
    defaultValue: { unit_id: unit, visited_on: today, manner: last?.manner ?? MANNERS[0], topics: known },
  })
  if (units.length === 0) return <Empty title={person ? t('new.no_units_of') : t('new.no_units')} />
  return (
    <EntryForm
      form={form}
      submit={t('record')}
      keep={keep}
      once="id"
      beside={person && <LinkButton to={`/${code}/visits/new`}>{t('new.on_behalf')}</LinkButton>}
    >
      {person && <Notice title={t('new.for', { name: person.name })} />}
      {person && <input type="hidden" name="instructor_id" value={person.instructor_id} />}
      <SelectField field={fields.unit_id} label={t('unit')} options={units} required />
      <DateField
        field={fields.visited_on}
        label={t('visited_on')}
        description={t('new.late_note')}
        max={today}
        required
      />
      {last && <Notice title={t('new.same_as_last', { day: last.visited_on })} />}
      <RadioField
        field={fields.manner}
        label={t('manner')}
        options={MANNERS.map((value) => ({ value, label: t(`manners.${value}`) }))}
        required
      />
      <ChecksField
        field={fields.topics}
        label={t('topics')}
        options={topics.map((value) => ({ value, label: value }))}
        required
      />
      {companions.length > 0 && (
        <SelectField field={fields.companion_id} label={t('companion')} options={companions} />
      )}
      <LongTextField
        field={fields.summary}
        label={t('summary')}
        description={t('summary_note')}
        maxLength={SUMMARY_CHARACTERS_MAX}
      />
    </EntryForm>
  )
}
