// What an invitation invites to, and under it the step that comes next.
import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isRole } from '~/core/ability'
import { minuteOf } from '~/core/calendar-date'
import { Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import type { Invitation } from './invitation'

type InvitationPageProps = { invitation: Invitation; lead?: string; children: ReactNode }

export function InvitationPage({ invitation, lead, children }: InvitationPageProps) {
  const { t } = useTranslation(['invitations', 'members'])
  const { county, role, email, expires_at } = invitation
  return (
    <Shell title={county.name} complaints={`/complaints?county=${county.code}`}>
      <Stack maw="30rem" mx="auto">
        <Page title={t('title')} lead={lead}>
          <Section>
            <Text>
              {t('invites', { county: county.name, role: isRole(role) ? t(`members:roles.${role}`) : role })}
            </Text>
            <Text size="sm" c="dimmed">
              {t('details', { email, until: minuteOf(expires_at) })}
            </Text>
          </Section>
          <Section>{children}</Section>
        </Page>
      </Stack>
    </Shell>
  )
}
