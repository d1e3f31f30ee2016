// One instructor's log of one month: drafted, edited, submitted, and from then on supplemented.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { wordsIn } from '~/i18n'
import { type Handle, Page } from '~/ui/page'
import { LogEntry } from './log'
import { LogForm } from './log-form'
import { enterInLog } from './logs.server'
import { getMonth, viewLog } from './logs-view.server'
import { MonthLinks, monthWords } from './month-links'
import { SubmittedLog } from './submitted-log'

export const handle: Handle = { title: 'logs:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'logs')
  const words = wordsIn(county.language, county.terms) // a log is the county's paper, whatever its reader's language
  const { instructor = '', month } = args.params
  return viewLog(db, county, instructor, getMonth(month), words.getFixedT(null, 'logs'))
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('submit', 'logs')

  const form = parseWithZod(await args.request.formData(), { schema: LogEntry })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { instructor = '', month } = args.params
  await enterInLog(db, county, { instructor_id: instructor, month: getMonth(month) }, form.value)
  return redirect(`/${county.code}/logs/${month}/${instructor}`)
}

export default function LogPage() {
  const { t } = useTranslation('logs')
  const { code, month, instructor, isOffice, instructor_id, ...log } = useLoaderData<typeof loader>()
  const toMonth = (month: string) => `/${code}/logs/${month}/${instructor_id}`
  return (
    <Page
      title={t('of', { name: instructor, ...monthWords(month) })}
      trail={isOffice ? [{ to: `/${code}/logs/${month}`, label: t('months', monthWords(month)) }] : []}
      actions={<MonthLinks to={toMonth} month={month} />}
    >
      {log.submitted_at || !log.mayWrite ? (
        <SubmittedLog key={month} code={code} {...log} />
      ) : (
        <LogForm key={month} {...log} />
      )}
      {log.log_id && <ChangesLink record="logs" id={log.log_id} />}
    </Page>
  )
}
