// The steps in their order: what is done, what waits for the reader, and what waits for whom.
import { Group, Stack, Text } from '@mantine/core'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { SubmitButton } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { Section } from '~/ui/page'
import type { Step, StepState } from './step'

const tones = { done: 'good', waived: 'neutral', mine: 'warning', theirs: 'info' } as const

export function StepList({
  code,
  steps,
  mayWaive,
}: {
  code: string
  steps: readonly Step[]
  mayWaive: boolean
}) {
  const first = steps.find(({ state }) => state === 'mine')?.step
  return (
    <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {steps.map((step, n) => (
        <li key={step.step}>
          <StepSection
            code={code}
            number={n + 1}
            {...step}
            isFirst={step.step === first}
            mayWaive={mayWaive}
          />
        </li>
      ))}
    </Stack>
  )
}

type StepSectionProps = Step & { code: string; number: number; isFirst: boolean; mayWaive: boolean }

function StepSection({
  code,
  number,
  step,
  state,
  things,
  by,
  to,
  isOptional,
  isMine,
  isFirst,
  mayWaive,
}: StepSectionProps) {
  const { t } = useTranslation(['setup', 'members'])
  const whose = by.map((role) => t(`members:roles.${role}`)).join(t('members:and'))
  const name = t(`steps.${step}.name`)
  return (
    <Section>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 18rem' }}>
          <Group gap="sm">
            <Text component="h2" fw={600} m={0}>
              {number}. {name}
            </Text>
            <Badge tone={tones[state]}>{stateWords(state)}</Badge>
            {things > 0 && <Text size="sm">{t('things', { count: things })}</Text>}
          </Group>
          <Text size="sm" c="dimmed">
            {t(`steps.${step}.what`)}
          </Text>
        </Stack>
        <Group gap="sm">
          {state === 'mine' && mayWaive && isOptional && <Waive step={step} needed="no" />}
          {state === 'waived' && mayWaive && <Waive step={step} needed="yes" />}
          {isMine && state !== 'waived' && (
            <LinkButton
              to={`/${code}/${to}`}
              main={isFirst}
              label={`${t(state === 'mine' ? 'go' : 'look')}：${name}`}
            >
              {t(state === 'mine' ? 'go' : 'look')}
            </LinkButton>
          )}
        </Group>
      </Group>
    </Section>
  )

  function stateWords(state: StepState): string {
    return state === 'theirs' ? t('states.theirs', { who: whose }) : t(`states.${state}`)
  }
}

function Waive({ step, needed }: { step: string; needed: 'yes' | 'no' }) {
  const { t } = useTranslation('setup')
  return (
    <Form method="post">
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="needed" value={needed} />
      <SubmitButton quiet>{t(needed === 'no' ? 'waive' : 'resume')}</SubmitButton>
    </Form>
  )
}
