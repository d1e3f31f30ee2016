// A value as a person writes it: kinds and states in words, everything else as it stands in the file.
import { useTranslation } from 'react-i18next'

const IN_WORDS = new Set(['kind', 'status'])
const ROLE = 'role'

export function Said({ field, value }: { field: string; value: string | number | null }) {
  const { i18n } = useTranslation(['imports', 'members'])
  if (value === null) return <>—</>
  if (field === ROLE) return <>{String(i18n.t(`members:roles.${value}`, String(value)))}</>
  return <>{IN_WORDS.has(field) ? String(i18n.t(`imports:words.${value}`, String(value))) : value}</>
}
