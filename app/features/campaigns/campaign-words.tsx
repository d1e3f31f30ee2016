// A campaign and its forms in words: how far they are, and how an opinion came.
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { formStateOf, type Stage } from './campaign'
import { Manner } from './opinion'

const TONES = { ahead: 'neutral', running: 'info', over: 'good' } as const

export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useTranslation('campaigns')
  return <Badge tone={TONES[stage]}>{t(`stages.${stage}`)}</Badge>
}

export function FormState({ form }: { form: Parameters<typeof formStateOf>[0] }) {
  const { t } = useTranslation('campaigns')
  const state = formStateOf(form)
  return <Badge tone={state === 'answered' ? 'good' : 'neutral'}>{t(`states.${state}`)}</Badge>
}

/** As the database writes a manner; what it does not know it does not say. */
export function useMannerName(): (manner: string) => string {
  const { t } = useTranslation('campaigns')
  return (manner) => {
    const known = Manner.safeParse(manner)
    return known.success ? t(`manners.${known.data}`) : ''
  }
}
