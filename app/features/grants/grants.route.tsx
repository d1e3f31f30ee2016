// What committees above may see of the county: who granted it, until when, every use; given, changed and ended here.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { CaseUses } from './case-uses'
import { NewGrant } from './grant'
import { GrantForm } from './grant-form'
import { GrantTable } from './grant-table'
import { giveGrant } from './grants.server'
import { viewGrants } from './grants-view.server'

export const handle: Handle = { title: 'grants:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'grants')
  return viewGrants(db, county, new URL(args.request.url).searchParams, dayOf(now))
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('grant', 'grants')
  const form = parseWithZod(await args.request.formData(), { schema: NewGrant })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await giveGrant(db, county, form.value)
  return redirect(`/${county.code}/grants?saved`)
}

export default function GrantsPage() {
  const { t } = useTranslation('grants')
  const [search] = useSearchParams()
  const { code, grants, committees, uses, term, mayGrant } = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {search.has('saved') && <Notice tone="good" title={t('saved')} />}
      {search.has('ended') && <Notice tone="good" title={t('ended_now')} />}
      <Section title={t('grants')}>
        <GrantTable code={code} grants={grants} mayGrant={mayGrant} />
      </Section>
      {mayGrant && (
        <Section title={t('give.title')}>
          {committees.length === 0 ? (
            <p>{t('give.none')}</p>
          ) : (
            committees.map((committee) => (
              <GrantForm
                key={`${committee.id}-${grants[0]?.id}`}
                committee={committee}
                standing={grants.find(({ grantee, ended_at }) => grantee?.id === committee.id && !ended_at)}
                term={term}
              />
            ))
          )}
        </Section>
      )}
      <CaseUses code={code} {...uses} />
    </Page>
  )
}
