// Which county a complaint is for.
import { Stack } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Empty } from '~/ui/empty'
import { Filters, FilterText } from '~/ui/filters'
import { Section } from '~/ui/page'

export function CountyChoice({ counties }: { counties: readonly { code: string; name: string }[] }) {
  const { t } = useTranslation('complaints')
  return (
    <Section title={t('which_county')}>
      <Stack gap="md">
        <Filters>
          <FilterText name="q" label={t('county_name')} />
        </Filters>
        {counties.length === 0 && <Empty title={t('no_county')} />}
        <Stack component="ul" gap={4} m={0} pl="lg">
          {counties.map(({ code, name }) => (
            <li key={code}>
              <Link to={`?county=${code}`}>{name}</Link>
            </li>
          ))}
        </Stack>
      </Stack>
    </Section>
  )
}
