// The county's figures, each with what it was counted from.
import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { share } from '~/core/share'
import { Figure } from '~/ui/figure'
import { Section } from '~/ui/page'

type Figures = {
  units: { units: number; operating: number; covered: number; as_of: string }
  /** Only the office reads all assignments. */
  contacts: { contacted: number; obliged: number } | null
  instructors: number | null
}

export function CountyFigures({ code, figures }: { code: string; figures: Figures }) {
  const { t } = useTranslation('home')
  const { contacts, instructors } = figures
  const { units, operating, covered } = figures.units
  const as_of = minuteOf(figures.units.as_of)
  return (
    <Section title={t('figures')}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <Figure label={t('units')} value={`${units}`} as_of={as_of} rows={`/${code}/units`} />
        <Figure
          label={t('operating')}
          value={`${operating}`}
          as_of={as_of}
          rows={`/${code}/units?status=operating`}
        />
        <Figure
          label={t('covered')}
          value={share(covered, operating)}
          numerator={covered}
          denominator={operating}
          as_of={as_of}
          rule={t('covered_rule')}
          rows={`/${code}/coverage`}
        />
        {instructors !== null && (
          <Figure
            label={t('instructors')}
            value={`${instructors}`}
            as_of={as_of}
            rows={`/${code}/instructors`}
          />
        )}
        {contacts && (
          <Figure
            label={t('contacted')}
            value={share(contacts.contacted, contacts.obliged)}
            numerator={contacts.contacted}
            denominator={contacts.obliged}
            as_of={as_of}
            rule={t('contacted_rule')}
            rows={`/${code}/visits/uncontacted`}
          />
        )}
      </SimpleGrid>
    </Section>
  )
}
