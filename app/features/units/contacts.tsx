// Who answers for a unit. Phones are masked; seeing one is recorded.
import { useTranslation } from 'react-i18next'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Masked } from '~/ui/masked'
import { Section } from '~/ui/page'
import type { listContacts } from './units.server'

type Contact = Awaited<ReturnType<typeof listContacts>>[number]

export function Contacts({ here, contacts }: { here: string; contacts: readonly Contact[] }) {
  const { t, i18n } = useTranslation('units')
  return (
    <Section title={t('contacts')}>
      <DataTable
        label={t('contacts')}
        rows={contacts}
        keyOf={({ id }) => id}
        empty={<Empty title={t('no_contacts')} />}
        columns={[
          { label: t('contact_title'), cell: ({ title }) => String(i18n.t(`units:titles.${title}`, title)) },
          { label: t('contact_name'), cell: ({ name }) => name },
          {
            label: t('phone'),
            cell: ({ id, phone_masked }) =>
              phone_masked && <Masked text={phone_masked} reveal={`${here}/contacts/${id}/reveal`} />,
          },
        ]}
      />
    </Section>
  )
}
