// The secretariat or the office sends a demand to a lead and to those who assist, or passes it on to another lead.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { NewDispatch } from '~/features/dispatches/dispatch'
import { DispatchForm } from '~/features/dispatches/dispatch-form'
import { dispatchDemand } from '~/features/dispatches/dispatches.server'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { viewDispatching } from './demands-view.server'

export const handle: Handle = { title: 'dispatches:send' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'dispatches')
  return viewDispatching(db, county, args.params)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'dispatches')

  const form = parseWithZod(await args.request.formData(), { schema: NewDispatch })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const id = args.params.id ?? ''
  await dispatchDemand(db, county, id, form.value)
  return redirect(`/${county.code}/demands/${id}`)
}

export default function DispatchDemandPage() {
  const { t } = useTranslation(['dispatches', 'demands'])
  const { code, demand, isUnworded, maySort, sending } = useLoaderData<typeof loader>()
  const here = `/${code}/demands/${demand.id}`
  const trail = [
    { to: `/${code}/demands`, label: t('demands:title') },
    { to: here, label: demand.reference },
  ]
  return (
    <Page title={t(sending.lead ? 'pass_on' : 'send')} trail={trail}>
      <Section title={t('asked')}>
        {demand.wording?.wording ?? demand.text?.body ?? t('words_closed')}
      </Section>
      {isUnworded ? (
        <Notice tone="warning" title={t('unworded')}>
          {maySort ? <Link to={`${here}/edit`}>{t('word_it')}</Link> : t('unworded_note')}
        </Notice>
      ) : (
        <DispatchForm sending={sending} />
      )}
    </Page>
  )
}
