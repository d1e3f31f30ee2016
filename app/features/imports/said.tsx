// A value as a person writes it: kinds and states in words, everything else as it stands in the file.
import { useTranslation } from 'react-i18next'

const IN_WORDS = new Set(['kind', 'status'])

export function Said({ field, value }: { field: string; value: string | number | null }) {
  const { i18n } = useTranslation('imports')
  if (value === null) return <>—</>
  return <>{IN_WORDS.has(field) ? String(i18n.t(`imports:words.${value}`, String(value))) : value}</>
}
