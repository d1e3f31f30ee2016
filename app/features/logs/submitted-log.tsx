// A log as it was submitted, and what came afterwards; to those who may not write it, also one that is not submitted.
import { Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { type LoggedVisit, SUPPLEMENT_CHARACTERS_MAX } from './log'
import css from './log.module.css'
import { LogState } from './log-state'

type SubmittedLogProps = {
  code: string
  keep: string
  log_id: string | null
  edited_at: string | null
  submitted_at: string | null
  mayWrite: boolean
  text: string
  supplements: readonly { id: string; body: string; added_at: string }[]
  later_visits: readonly LoggedVisit[]
  withdrawn_visits: readonly LoggedVisit[]
}

export function SubmittedLog(props: SubmittedLogProps) {
  const { t } = useTranslation('logs')
  const { code, keep, log_id, submitted_at, mayWrite, text, supplements, later_visits, withdrawn_visits } =
    props
  return (
    <>
      {submitted_at ? (
        <Notice tone="good" title={t('submitted', { at: minuteOf(submitted_at) })} />
      ) : (
        <LogState {...props} />
      )}
      <Section title={t('text')}>
        <Text className={css.text}>{text}</Text>
      </Section>
      <VisitLinks title={t('later_visits')} code={code} visits={later_visits} />
      <VisitLinks title={t('withdrawn_visits')} code={code} visits={withdrawn_visits} />
      {supplements.map(({ id, body, added_at }) => (
        <Section key={id} title={t('supplemented', { at: minuteOf(added_at) })}>
          <Text className={css.text}>{body}</Text>
        </Section>
      ))}
      {submitted_at && log_id && mayWrite && (
        <SupplementForm log_id={log_id} keep={keep} count={supplements.length} />
      )}
    </>
  )
}

/** A new key after each supplement empties the form. */
function SupplementForm({ log_id, keep, count }: { log_id: string; keep: string; count: number }) {
  const { t } = useTranslation('logs')
  const [form, fields] = useFields<{ body: string }>()
  return (
    <Section title={t('supplements')} key={count}>
      <EntryForm
        form={form}
        submit={t('supplement_action')}
        intent="supplement"
        once="id"
        keep={`${keep}:${count}`}
      >
        <input type="hidden" name="log_id" value={log_id} />
        <LongTextField
          field={fields.body}
          label={t('supplement')}
          maxLength={SUPPLEMENT_CHARACTERS_MAX}
          required
        />
      </EntryForm>
    </Section>
  )
}

function VisitLinks({
  title,
  code,
  visits,
}: {
  title: string
  code: string
  visits: readonly LoggedVisit[]
}) {
  const { t } = useTranslation('visits')
  if (visits.length === 0) return null
  return (
    <Section title={title}>
      <ul className={css.visits}>
        {visits.map(({ id, visited_on, unit, topics }) => (
          <li key={id}>
            <Link to={`/${code}/visits/${id}`}>
              {visited_on} {unit}
            </Link>{' '}
            {topics.join(t('separator'))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
