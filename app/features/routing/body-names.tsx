// Bodies by name; one that was dissolved says so, because a rule passes over it.
import { useTranslation } from 'react-i18next'

export function BodyNames({ bodies }: { bodies: readonly { name: string; dissolved_on: string | null }[] }) {
  const { t } = useTranslation('routing')
  const names = bodies.map(({ name, dissolved_on }) => (dissolved_on ? t('dissolved', { name }) : name))
  return names.length > 0 ? names.join(t('and')) : '—'
}
