// Finding the person who takes over, by name.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRole } from '~/core/ability'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Filters, FilterText } from '~/ui/filters'
import { Section } from '~/ui/page'

type Receiver = { id: string; name: string; phone_masked: string | null; memberships: { role: string }[] }

export function Receivers({ q, receivers }: { q: string; receivers: readonly Receiver[] }) {
  const { t } = useTranslation(['handovers', 'members'])
  return (
    <Section title={t('whom')}>
      <Filters>
        <FilterText name="q" label={t('members:name')} />
      </Filters>
      {q !== '' && (
        <DataTable
          label={t('whom')}
          rows={receivers}
          keyOf={({ id }) => id}
          empty={<Empty title={t('nobody')}>{t('nobody_next')}</Empty>}
          columns={[
            { label: t('members:name'), cell: ({ id, name }) => <Link to={`?to=${id}`}>{name}</Link> },
            {
              label: t('members:roles_held'),
              cell: ({ memberships }) =>
                memberships
                  .map(({ role }) => (isRole(role) ? t(`members:roles.${role}`) : role))
                  .join(t('members:and')),
            },
            { label: t('members:phone'), cell: ({ phone_masked }) => phone_masked },
          ]}
        />
      )}
    </Section>
  )
}
