// Where the mailed link leads: confirming, and later how the application stands. Opening the page confirms nothing: scanners open links too.
import { Stack, Text } from '@mantine/core'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Facts } from '~/ui/facts'
import { EntryForm, useFields } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { Notice, type Tone } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { type ApplicationState, readApplicationLink, stateOf } from './application'
import { confirmApplication, findByLink } from './applications.server'

export const handle: Handle = { title: 'applications:status' }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const application = await findByLink(readApplicationLink(params.token))
  return { application, state: stateOf(application, context.now) }
}

export async function action({ params, context }: ActionFunctionArgs) {
  await confirmApplication(readApplicationLink(params.token), context.now)
  return redirect(`/apply/${params.token}`)
}

const tones: Record<Exclude<ApplicationState, 'unconfirmed'>, Tone> = {
  expired: 'warning',
  waiting: 'info',
  approved: 'good',
  declined: 'bad',
}

export default function StandingPage() {
  const { t } = useTranslation('applications')
  const { application, state } = useLoaderData<typeof loader>()
  const [form] = useFields()
  const { name, code, applied_at, decision } = application
  return (
    <Shell>
      <Stack maw="40rem" mx="auto">
        <Page title={t('status')} lead={state === 'unconfirmed' ? t('confirm_lead') : undefined}>
          {state !== 'unconfirmed' && (
            <Notice tone={tones[state]} title={t(`standing.${state}`)}>
              {decision?.reason && <Text style={{ whiteSpace: 'pre-wrap' }}>{decision.reason}</Text>}
            </Notice>
          )}
          <Section>
            <Facts
              facts={[
                { label: t('place'), value: name },
                { label: t('state'), value: t(`states.${state}`) },
                { label: t('applied_at'), value: minuteOf(applied_at) },
                { label: t('tenant_code'), value: state === 'approved' ? decision?.founded?.code : code },
              ]}
            />
          </Section>
          {state === 'unconfirmed' && (
            <Section>
              <EntryForm form={form} submit={t('confirm')} />
            </Section>
          )}
          {(state === 'expired' || state === 'declined') && (
            <div>
              <LinkButton to="/apply" main>
                {t('apply_again')}
              </LinkButton>
            </div>
          )}
        </Page>
      </Stack>
    </Shell>
  )
}
