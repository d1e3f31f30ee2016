// Setting up: each step with its state, whose it is, and the way there. It can be left at any point; the rows say where one was.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page } from '~/ui/page'
import { Defaults } from './defaults'
import { getDefaults, listSteps, nextReminder, waiveStep } from './setup.server'
import { stepsLeft, Waiver } from './step'
import { StepList } from './step-list'

export const handle: Handle = { title: 'setup:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'setup')
  const mayChange = county.can('edit', 'settings')
  const [steps, reminder, defaults] = await Promise.all([
    listSteps(db, county),
    nextReminder(db, county),
    mayChange ? getDefaults(db, county) : null,
  ])
  const { code, can } = county
  return { code, steps, reminder, defaults, mayWaive: can('edit', 'setup'), mayTake: can('create', 'bodies') }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'setup')
  const form = parseWithZod(await args.request.formData(), { schema: Waiver })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await waiveStep(db, county, form.value)
  return redirect(`/${county.code}/setup`)
}

export default function SetupPage() {
  const { t } = useTranslation('setup')
  const { code, steps, reminder, defaults, mayWaive, mayTake } = useLoaderData<typeof loader>()
  const left = stepsLeft(steps)
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={mayTake && <LinkButton to={`/${code}/setup/presets`}>{t('presets.title')}</LinkButton>}
    >
      {left === 0 && (
        <Notice tone="good" title={t('all_done')}>
          {reminder && t('next_reminder', { at: minuteOf(reminder) })}
        </Notice>
      )}
      <StepList code={code} steps={steps} mayWaive={mayWaive} />
      {defaults && <Defaults code={code} defaults={defaults} reminder={reminder} />}
    </Page>
  )
}
