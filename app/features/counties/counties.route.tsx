// For those who work in several counties: which one to enter.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enterAsMyself } from '~/features/people/enter.server'
import { listMyCounties } from '~/features/sign-ins/sign-ins.server'
import { Empty } from '~/ui/empty'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { CountyList } from './county-list'

export const handle: Handle = { title: 'counties:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, me } = await enterAsMyself(args)
  const counties = await listMyCounties(db)
  return { me, counties: counties.filter(({ roles }) => roles.length > 0) }
}

export default function CountiesPage() {
  const { t } = useTranslation('counties')
  const { me, counties } = useLoaderData<typeof loader>()
  return (
    <Shell person={{ name: me.name, to: '/me' }}>
      <Page title={t('title')}>
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
