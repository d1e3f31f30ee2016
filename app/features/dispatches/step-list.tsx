// Steps in the order in which they were done: what, when, by whom and in which manner, with the words that the reader may read.
import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { MANNERS, RATINGS, RESOLUTIONS, STEPS } from './dispatch'
import type { ShownStep } from './reading.server'

/** `unit`: in which an extension is counted, `workdays` or `hours`. */
export function StepList({ steps, unit }: { steps: readonly ShownStep[]; unit: string }) {
  return (
    <Stack component="ol" gap="md" m={0} pl="lg">
      {steps.map((step) => (
        <Step key={step.id} step={step} unit={unit} />
      ))}
    </Stack>
  )
}

/** Whose step it is, for those who may not read the names of others. */
const ROLES: Partial<Record<(typeof STEPS)[number], 'office' | 'leader' | 'unit'>> = {
  sent: 'office',
  withdrawn: 'office',
  answered: 'unit',
  extension_granted: 'leader',
  extension_refused: 'leader',
  confirmed: 'unit',
  reopened: 'unit',
}

function Step({ step, unit }: { step: ShownStep; unit: string }) {
  const { t } = useTranslation(['dispatches', 'demands'])
  const kind = STEPS.find((one) => one === step.kind)
  const role = kind && ROLES[kind]
  const manner = MANNERS.find((one) => one === step.manner)
  const outcome = RESOLUTIONS.find((one) => one === step.outcome)
  const rating = RATINGS.find((one) => one === step.rating)
  const more = [
    outcome && t(`demands:resolutions.${outcome}`),
    rating && t(`demands:ratings.${rating}`),
    step.amount && t(unit === 'hours' ? 'hours' : 'workdays', { count: step.amount }),
    step.proposed && t('proposes', { body: step.proposed.name }),
  ].filter(Boolean)
  return (
    <li>
      <Text component="span" fw={600}>
        {kind && t(`kinds.${kind}`)}
      </Text>
      {more.length > 0 && `${t('colon')}${more.join(t('comma'))}`}
      <Text size="sm" c="dimmed">
        {[
          minuteOf(step.done_at),
          manner !== 'machine' && (step.doer?.name ?? (role && !manner && t(`doers.${role}`))),
          manner && t(`manners.${manner}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {step.words && <Text style={{ whiteSpace: 'pre-wrap' }}>{step.words}</Text>}
    </li>
  )
}
