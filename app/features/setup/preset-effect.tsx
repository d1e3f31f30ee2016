// What taking a set-up over would change: before and after, and what would be added.
import { useTranslation } from 'react-i18next'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import type { Effect } from './preset'

export function PresetEffect({ effect }: { effect: Effect }) {
  const { t, i18n } = useTranslation(['setup', 'bodies', 'areas'])
  const { visit_topics, terms, cadences, bodies, areas } = effect
  const comma = t('comma')
  const cadence = (rule: { is_enabled: boolean; workdays: number } | null) =>
    rule === null ? '' : rule.is_enabled ? t('workdays', { count: rule.workdays }) : t('switched_off')
  const named = (things: Effect['bodies'], space: 'bodies' | 'areas') =>
    things.map(({ name, kind }) => `${name}（${i18n.t(`${space}:kinds.${kind}`, kind)}）`).join(comma)
  return (
    <Section title={t('presets.effect')}>
      <Facts
        facts={[
          {
            label: t('presets.parts.visit_topics'),
            value: visit_topics && (
              <>
                {t('presets.before', { what: visit_topics.before.join(comma) })}
                <br />
                {t('presets.after', { what: visit_topics.after.join(comma) })}
              </>
            ),
          },
          ...terms.map(({ term, before, after }) => ({
            label: String(i18n.t(`setup:presets.terms.${term}`, term)),
            value: `${before ?? t('presets.usual')} → ${after}`,
          })),
          ...cadences.map(({ kind, before, after }) => ({
            label: String(i18n.t(`runs:kinds.${kind.replace('.', '_')}`, kind)),
            value: `${cadence(before)} → ${cadence(after)}`,
          })),
          { label: t('presets.new_bodies'), value: named(bodies, 'bodies') },
          { label: t('presets.new_areas'), value: named(areas, 'areas') },
        ]}
      />
    </Section>
  )
}
