// Who answers for a unit that a committee above has opened: names, no phones.
import { useTranslation } from 'react-i18next'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'

const TITLES = ['legal_representative', 'contact', 'secretary'] as const

export function OpenedContacts({ contacts }: { contacts: readonly { title: string; name: string }[] }) {
  const { t } = useTranslation('units')
  const facts = TITLES.map((title) => ({
    label: t(`titles.${title}`),
    value: contacts.find((contact) => contact.title === title)?.name,
  }))
  return (
    <Section title={t('opening.opened')}>
      {contacts.length === 0 ? <p>{t('opening.none')}</p> : <Facts facts={facts} />}
    </Section>
  )
}
