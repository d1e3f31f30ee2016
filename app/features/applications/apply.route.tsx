// Where anybody applies to be served: first the place, then the form, then the mail to confirm.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { languageOf } from '~/i18n'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { NewApplication } from './application'
import { ApplicationForm } from './application-form'
import { apply } from './applications.server'
import { DivisionSearch } from './division-search'
import { findDivision, findDivisions } from './divisions.server'

export const handle: Handle = { title: 'applications:title' }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const today = dayOf(context.now)
  const q = (search.get('q') ?? '').slice(0, 40)
  const place: 'zone' | 'division' = search.get('place') === 'zone' ? 'zone' : 'division'
  const division = await findDivision(search.get('division') ?? '', today)
  const isOpen = division && (place === 'zone' || !division.served_by)
  const found = isOpen ? [] : await findDivisions(q, today)
  return { place, q, found, division: isOpen ? division : null, wasSent: search.has('sent') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseWithZod(await request.formData(), { schema: NewApplication })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await apply(form.value, { address: context.address, language: languageOf(request) })
  return redirect('/apply?sent')
}

export default function ApplyPage() {
  const { t } = useTranslation('applications')
  const { place, q, found, division, wasSent } = useLoaderData<typeof loader>()
  return (
    <Shell>
      {wasSent ? (
        <Page title={t('title')} actions={<LinkButton to="/apply">{t('another')}</LinkButton>}>
          <Notice tone="good" title={t('sent')}>
            {t('sent_next')}
          </Notice>
        </Page>
      ) : (
        <Page title={t('title')} lead={t('lead')}>
          {division ? (
            <ApplicationForm key={`${place}${division.code}`} place={place} division={division} />
          ) : (
            <DivisionSearch place={place} q={q} found={found} />
          )}
        </Page>
      )}
    </Shell>
  )
}
