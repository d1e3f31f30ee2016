// How a quarter's demands ended, as it was counted on the day after it; each number says its rule and, to those who read them all, its rows.
import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { lastDay, type Quarter } from '~/core/period'
import { share } from '~/core/share'
import { Figure } from '~/ui/figure'
import { Section } from '~/ui/page'

type Count = 'received' | 'resolved' | 'dropped' | 'carried' | 'on_time' | 'rated' | 'satisfied'
type ClosingReportProps = {
  closing: Record<Count, number>
  quarter: Quarter
  /** The address of the rows, which wants a count's name; null for those who do not read them. */
  rows: string | null
}

export function ClosingReport({ closing, quarter, rows }: ClosingReportProps) {
  const { t } = useTranslation('lists')
  const figure = (name: Count, value: string) => ({
    label: t(`figures.${name}`),
    value,
    as_of: lastDay(quarter),
    rule: t(`rules.${name}`),
    ...(rows && { rows: rows + name }),
  })
  return (
    <Section title={t('closing')}>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }}>
        {(['received', 'resolved', 'dropped', 'carried', 'rated'] as const).map((name) => (
          <Figure key={name} {...figure(name, String(closing[name]))} />
        ))}
        <Figure
          {...figure('on_time', share(closing.on_time, closing.resolved))}
          numerator={closing.on_time}
          denominator={closing.resolved}
        />
        <Figure
          {...figure('satisfied', share(closing.satisfied, closing.rated))}
          numerator={closing.satisfied}
          denominator={closing.rated}
        />
      </SimpleGrid>
    </Section>
  )
}
