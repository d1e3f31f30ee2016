// The parts of the settings, each with an address of its own.
import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '~/ui/tabs'
import { sectionNames } from './settings'

/** `here`: the address of the settings, without their part. */
export function SettingsTabs({ here }: { here: string }) {
  const { t } = useTranslation('settings')
  const { pathname } = useLocation()
  const parts = [...sectionNames.slice(0, -1), 'cadence', 'calendar', 'keeping'] as const
  const toOf = (part: string) => (part === 'general' ? here : `${here}/${part}`)
  return (
    <Tabs
      label={t('title')}
      tabs={parts.map((part) => ({
        to: toOf(part),
        label: t(`sections.${part}`),
        isCurrent: part === 'general' ? pathname === here : pathname.startsWith(toOf(part)),
      }))}
    />
  )
}
