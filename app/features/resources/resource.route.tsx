// One resource: what, for whom, how much, until when, and whom to ask.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { StandingBadge } from './resource-words'
import { viewResource } from './resources-view.server'

export const handle: Handle = { title: 'resources:one' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'resources')
  return viewResource(db, county, args.params, now)
}

export default function ResourcePage() {
  const { t } = useTranslation('resources')
  const { code, resource, mayEdit, mayWithdraw } = useLoaderData<typeof loader>()
  const { standing, withdrawal } = resource
  const here = `/${code}/resources/${resource.id}`
  return (
    <Page
      title={resource.title}
      trail={[{ to: `/${code}/resources`, label: t('title') }]}
      actions={
        <>
          {mayEdit && (
            <LinkButton to={`${here}/edit`} main={standing === 'expired'}>
              {standing === 'expired' ? t('renew') : t('edit')}
            </LinkButton>
          )}
          {mayWithdraw && <LinkButton to={`${here}/withdrawal`}>{t('withdraw')}</LinkButton>}
        </>
      }
    >
      {withdrawal && (
        <Notice tone="bad" title={t('standings.withdrawn')}>
          {withdrawal.reason}
        </Notice>
      )}
      {standing === 'expired' && <Notice title={t('expired_note', { until: resource.until })} />}
      <Section>
        <Facts
          facts={[
            { label: t('standing'), value: <StandingBadge standing={standing} /> },
            { label: t('provider'), value: resource.provider },
            { label: t('category'), value: resource.category.name },
            { label: t('audience'), value: resource.audience },
            { label: t('amount'), value: resource.amount },
            { label: t('days'), value: t('between', resource) },
            { label: t('contact'), value: resource.contact },
            { label: t('note'), value: resource.note },
          ]}
        />
      </Section>
    </Page>
  )
}
