// The text of a log that a committee above has opened; before that, and when its thirty minutes are over, the form that opens it.
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'
import { getMonth } from './logs-view.server'
import { monthWords } from './month-links'
import { findOpenedLog } from './overseen-logs.server'
import { SubmittedLog } from './submitted-log'

export const handle: Handle = { title: 'logs:overseen.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'overseen_logs')
  const { month, log = '' } = args.params
  const opened = await findOpenedLog(db, county, log)
  if (!opened) throw redirect(`/${county.code}/logs/${getMonth(month)}/cases/${log}/opening`)
  return { code: county.code, ...opened }
}

export default function OpenedLogPage() {
  const { t } = useTranslation('logs')
  const { code, id, month, body, submission } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('overseen.title')}
      trail={[{ to: `/${code}/logs/${month}/cases`, label: t('months', monthWords(month)) }]}
    >
      <SubmittedLog
        code={code}
        keep=""
        log_id={id}
        edited_at={null}
        submitted_at={submission?.submitted_at ?? null}
        mayWrite={false}
        text={body ?? ''}
        supplements={submission?.supplements ?? []}
        later_visits={[]}
        withdrawn_visits={[]}
      />
    </Page>
  )
}
