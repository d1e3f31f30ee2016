// For committees above: the counties that let them look in, and how far.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CountyList } from '~/features/counties/county-list'
import { enterAsMyself } from '~/features/people/enter.server'
import { listMyCounties } from '~/features/sign-ins/sign-ins.server'
import { Empty } from '~/ui/empty'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'

export const handle: Handle = { title: 'oversight:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, me } = await enterAsMyself(args)
  const reach = await listMyCounties(db)
  return {
    me,
    committee: reach.find(({ roles }) => roles.includes('overseer'))?.name,
    counties: reach.filter(({ kind, roles }) => kind === 'county' && roles.length === 0),
  }
}

export default function OversightPage() {
  const { t } = useTranslation('oversight')
  const { me, committee, counties } = useLoaderData<typeof loader>()
  return (
    <Shell title={committee} home="/oversight" person={{ name: me.name, to: '/me' }}>
      <Page title={t('title')} lead={t('lead')}>
        {counties.length === 0 ? (
          <Empty title={t('none')} />
        ) : (
          <Section>
            <CountyList counties={counties} />
          </Section>
        )}
      </Page>
    </Shell>
  )
}
