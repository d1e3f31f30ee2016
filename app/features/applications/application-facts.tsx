// What an application says, and what was answered.
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Facts } from '~/ui/facts'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'

type ApplicationFactsProps = {
  application: {
    name: string
    short_name: string
    code: string | null
    applicant: string
    office_phone: string
    email: string
    applied_at: string
    system_admin: string
    system_admin_email: string
    security_admin: string
    security_admin_email: string
    auditor: string
    auditor_email: string
    of: { code: string; name: string; above: { name: string } | null } | null
    decision: {
      verdict: string
      reason: string | null
      decided_at: string
      founded: { code: string; name: string } | null
      decider: { name: string } | null
    } | null
  }
}

export function ApplicationFacts({ application }: ApplicationFactsProps) {
  const { t } = useTranslation('applications')
  const { of, decision } = application
  return (
    <>
      {decision && (
        <Notice
          tone={decision.verdict === 'approved' ? 'good' : 'warning'}
          title={t(decision.verdict === 'approved' ? 'states.approved' : 'states.declined')}
        >
          <Text style={{ whiteSpace: 'pre-wrap' }}>
            {decision.founded ? t('approved_as', { code: decision.founded.code }) : decision.reason}
          </Text>
          <Text size="sm">
            {decision.decider?.name} {minuteOf(decision.decided_at)}
          </Text>
        </Notice>
      )}
      <Section>
        <Facts
          facts={[
            { label: t('place'), value: application.name },
            { label: t('short_name'), value: application.short_name },
            { label: t('division'), value: of && `${of.above?.name ?? ''}${of.name} ${of.code}` },
            { label: t('tenant_code'), value: application.code },
            { label: t('applicant'), value: application.applicant },
            { label: t('office_phone'), value: application.office_phone },
            { label: t('email'), value: application.email },
            { label: t('applied_at'), value: minuteOf(application.applied_at) },
            {
              label: t('roles.system_admin'),
              value: `${application.system_admin} ${application.system_admin_email}`,
            },
            {
              label: t('roles.security_admin'),
              value: `${application.security_admin} ${application.security_admin_email}`,
            },
            { label: t('roles.auditor'), value: `${application.auditor} ${application.auditor_email}` },
          ]}
        />
      </Section>
    </>
  )
}
