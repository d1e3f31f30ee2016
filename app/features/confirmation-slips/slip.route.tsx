// Printing the reply slip of a demand that a department resolved: its code is told this once, and the slip printed before is void.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf, minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { wordsFor } from '~/i18n'
import { webEnv } from '~/platform/env.server'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { PaperSheet } from '~/ui/paper'
import { PrintButton } from '~/ui/print-button'
import { getResolution, printSlip } from './confirmation-slips.server'
import { slipPaper } from './slip-paper'

export const handle: Handle = { title: 'confirmationSlips:print' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'confirmation_slips')
  return { code: county.code, resolution: await getResolution(db, county, args.params.id ?? '') }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'confirmation_slips')
  const resolution = await getResolution(db, county, args.params.id ?? '')
  const printed = await printSlip(db, county, resolution.id, webEnv().PUBLIC_URL)
  const paper = slipPaper(wordsFor(args.request, county), county.name, resolution, printed, dayOf(now))
  return data({ paper }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function SlipPage() {
  const { t } = useTranslation('confirmationSlips')
  const { code, resolution } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const paper = answer && 'paper' in answer ? answer.paper : null
  const [form] = useFields()
  const { demand, slip } = resolution
  return (
    <Page
      title={t('print')}
      lead={t('print_lead')}
      trail={[{ to: `/${code}/demands/${demand.id}`, label: demand.reference }]}
      actions={paper && <PrintButton />}
    >
      {paper ? (
        <>
          <div className="screen-only">
            <Notice tone="warning" title={t('once')}>
              {t('once_next')}
            </Notice>
          </div>
          <PaperSheet {...paper} />
        </>
      ) : (
        <Section>
          <EntryForm form={form} submit={t('make')}>
            {slip && (
              <Notice
                title={t('printed', {
                  number: slip.number,
                  at: minuteOf(slip.printed_at),
                  by: slip.printer.name,
                })}
              >
                {t('printed_next')}
              </Notice>
            )}
          </EntryForm>
        </Section>
      )}
    </Page>
  )
}
