// Answers that departments gave on paper, entered together: choose a body or scan the orders, then a line for each.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { dayOf } from '~/core/calendar-date'
import { listBodyChoices } from '~/features/bodies/bodies.server'
import { enter } from '~/features/counties/enter.server'
import { Empty } from '~/ui/empty'
import { FilterSelect, Filters, FilterText } from '~/ui/filters'
import { Notice } from '~/ui/notice'
import { type Handle, Page } from '~/ui/page'
import { linesOf, PAPERS_MAX, readScanned } from './paper-answer'
import { enterPapers, listOpen } from './paper-answers.server'
import { PaperLines } from './paper-lines'

export const handle: Handle = { title: 'paperAnswers:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'dispatches')
  const search = new URL(args.request.url).searchParams
  const body_id = z.uuid().safeParse(search.get('body_id')).data
  const scanned = readScanned(search.get('scanned') ?? '')
  const [bodies, open] = await Promise.all([
    listBodyChoices(db, county),
    listOpen(db, county, body_id, scanned),
  ])
  return { code: county.code, today: dayOf(now), isAsked: search.size > 0, bodies, open }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'dispatches')
  const outcome = await enterPapers(db, county, linesOf(await args.request.formData()))
  return data(outcome, { status: outcome.left.length > 0 ? 422 : 200 })
}

export default function PapersPage() {
  const { t } = useTranslation('paperAnswers')
  const { code, today, isAsked, bodies, open } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const left = done?.left ?? []
  const isEmpty = open.length === 0 && left.length === 0
  return (
    <Page title={t('title')} lead={t('lead')} trail={[{ to: `/${code}/dispatches`, label: t('dispatches') }]}>
      <Filters>
        <FilterSelect name="body_id" label={t('body')} options={bodies} otherwise={t('choose')} />
        <FilterText name="scanned" label={t('scanned')} placeholder={t('scanned_note')} />
      </Filters>
      {done && done.entered > 0 && <Notice tone="good" title={t('entered', { count: done.entered })} />}
      {left.length > 0 && <Notice tone="bad" title={t('left', { count: left.length })} />}
      {isEmpty ? (
        <Empty title={t(isAsked ? 'none' : 'choose_first')} />
      ) : (
        <PaperLines open={open} left={left} today={today} />
      )}
      {open.length >= PAPERS_MAX && <p>{t('most', { count: PAPERS_MAX })}</p>}
    </Page>
  )
}
