// Light, dark, or as the system has it. It needs script, and is not shown without.
import { useMantineColorScheme } from '@mantine/core'
import { useMounted } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import css from './switch.module.css'

const schemes = ['light', 'dark', 'auto'] as const

export function SchemeSwitch() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  if (!useMounted()) return null
  return (
    <fieldset className={css.switch} aria-label={t('scheme')}>
      {schemes.map((scheme) => (
        <button
          key={scheme}
          type="button"
          aria-pressed={scheme === colorScheme}
          onClick={() => setColorScheme(scheme)}
        >
          {t(`scheme_${scheme}`)}
        </button>
      ))}
    </fieldset>
  )
}
