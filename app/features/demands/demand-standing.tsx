// Who has a demand now, since when, and by when something is due, with what the reader is asked for.
import { Group, Stack, Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Badge } from '~/ui/badge'
import { Facts } from '~/ui/facts'
import { LinkButton } from '~/ui/link-button'
import { StageBadge, UrgentBadge } from './demand-words'
import type { ShownDemand } from './demands.server'
import type { Standing } from './timeline'

type DemandStandingProps = {
  here: string
  now: string
  demand: ShownDemand
  standing: Standing
  maySpeak: boolean
  /** Where dispatches are, for those who handle or send them. */
  dispatches: string | null
  /** Where its reply slip is printed. */
  slip: string | null
}

export function DemandStanding({
  here,
  now,
  demand: { stage, urgency },
  standing,
  maySpeak,
  dispatches,
  slip,
}: DemandStandingProps) {
  const { t } = useTranslation('demands')
  const { lead, assistants, since, due_at, is_provisional, question } = standing
  const isLate = due_at !== null && due_at < now
  return (
    <Stack gap="sm" align="flex-start">
      <Facts
        facts={[
          {
            label: t('stage'),
            value: (
              <Group gap="xs" component="span">
                <StageBadge stage={stage} />
                <UrgentBadge urgency={urgency} />
              </Group>
            ),
          },
          {
            label: t('timeline.lead'),
            value: lead && dispatches ? <Link to={`${dispatches}/${lead.id}`}>{lead.body}</Link> : lead?.body,
          },
          { label: t('timeline.assistants'), value: assistants.join(t('timeline.and')) },
          { label: t('timeline.since'), value: minuteOf(since) },
          {
            label: t(stage === 'unconfirmed' ? 'timeline.answer_by' : 'timeline.due'),
            value: due_at && (
              <Group gap="xs" component="span">
                {minuteOf(due_at)}
                {is_provisional && <Badge tone="warning">{t('timeline.provisional')}</Badge>}
                {isLate && stage !== 'unconfirmed' && <Badge tone="bad">{t('timeline.late')}</Badge>}
              </Group>
            ),
          },
          { label: t('timeline.question'), value: question },
        ]}
      />
      <Text>{t(`timeline.next.${stage}`)}</Text>
      <Group gap="sm">
        {maySpeak && stage === 'waiting' && (
          <LinkButton to={`${here}/answer`} main>
            {t('answer.title')}
          </LinkButton>
        )}
        {maySpeak && stage === 'unconfirmed' && (
          <LinkButton to={`${here}/confirmation`} main>
            {t('confirmation.title')}
          </LinkButton>
        )}
        {slip && <LinkButton to={slip}>{t('print_slip')}</LinkButton>}
      </Group>
    </Stack>
  )
}
