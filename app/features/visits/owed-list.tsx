// What an instructor still has to do in this half-month: one unit, one tap, the form filled in as far as it can be.
import { Stack, Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import { Whole } from '~/ui/whole'
import type { OwedContact, OwedCount } from './owed-contacts.server'
import css from './owed-list.module.css'

type OwedListProps = {
  /** The county's code. */
  code: string
  count: OwedCount
  contacts: readonly OwedContact[]
  last_day: string
  /** Where the rest stands, if there is more than is shown. */
  all?: string
}

export function OwedList({ code, count, contacts, last_day, all }: OwedListProps) {
  const { t } = useTranslation('visits')
  if (count.obliged === 0) return null
  if (count.owed === 0) return <Notice tone="good" title={t('owed.done')} />
  return (
    <Section title={t('owed.title')}>
      <Stack gap="sm">
        <Text>
          {t('owed.progress', count)} {t('owed.until', { day: last_day })}
        </Text>
        <ul className={css.list}>
          {contacts.map((contact) => (
            <li key={contact.unit_id}>
              <Contact code={code} contact={contact} />
            </li>
          ))}
        </ul>
        {all && contacts.length < count.owed && <Link to={all}>{t('owed.all', { owed: count.owed })}</Link>}
      </Stack>
    </Section>
  )
}

function Contact({ code, contact }: { code: string; contact: OwedContact }) {
  const { t } = useTranslation('visits')
  const { unit_id, unit, area, last_visited_on } = contact
  const last = last_visited_on ? t('owed.last', { day: last_visited_on }) : t('owed.never')
  return (
    <>
      <div className={css.unit}>
        <Link to={`/${code}/units/${unit_id}`}>{unit}</Link>
        <Text size="sm" c="dimmed">
          <Whole text={[area, last].filter(Boolean).join(' · ')} />
        </Text>
      </div>
      <LinkButton to={`/${code}/visits/new?unit=${unit_id}`} main label={t('owed.record_for', { unit })}>
        {t('owed.record')}
      </LinkButton>
    </>
  )
}
