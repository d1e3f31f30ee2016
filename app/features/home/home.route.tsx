// The county's home: what I have to do now, then the county's figures.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'

export const handle: Handle = { title: 'ui:home' }

export async function loader(args: LoaderFunctionArgs) {
  const { county } = await enter(args)
  return { name: county.name }
}

export default function HomePage() {
  const { t } = useTranslation('ui')
  const { name } = useLoaderData<typeof loader>()
  return <Page title={name}>{t('home')}</Page>
}
