// The frame around a county's pages: whose they are, and where this person can go.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useRouteLoaderData } from '@remix-run/react'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Namespace } from '~/copy'
import { languageOf } from '~/i18n'
import { navigationFor } from '~/navigation'
import { ErrorPage } from '~/ui/error-page'
import { Shell } from '~/ui/shell'
import { enter } from './enter.server'

const ROUTE = 'features/counties/county.route'

export async function loader(args: LoaderFunctionArgs) {
  const { county } = await enter(args)
  const { filing_icp, filing_police } = county.notices
  return {
    code: county.code,
    name: county.name,
    language: languageOf(args.request, county.me.language ?? county.language),
    terms: county.terms,
    navigation: navigationFor(county.me.roles, county.can),
    isOverseen: county.me.oversight !== null,
    person: { name: county.me.name, roles: [...county.me.roles] },
    filings: [filing_icp, filing_police].filter((filing) => filing !== null),
  }
}

export default function CountyLayout() {
  return (
    <CountyShell>
      <Outlet />
    </CountyShell>
  )
}

export function ErrorBoundary() {
  const county = useRouteLoaderData<typeof loader>(ROUTE)
  return (
    <CountyShell>
      <ErrorPage home={county ? `/${county.code}` : '/'} />
    </CountyShell>
  )
}

/** Without the county where it could not be entered: a foreign one looks like none. */
function CountyShell({ children }: { children: ReactNode }) {
  const t: TFunction<Namespace[]> = useTranslation().i18n.t
  const county = useRouteLoaderData<typeof loader>(ROUTE)
  if (!county) return <Shell>{children}</Shell>
  const { code, name, navigation, isOverseen, person, filings } = county
  const inside = navigation.map(({ label, entries }) => ({
    label: label && t(label),
    items: entries.map(({ path, label }) => ({
      to: path ? `/${code}/${path}` : `/${code}`,
      label: t(label),
    })),
  }))
  return (
    <Shell
      title={name}
      home={`/${code}`}
      navigation={
        isOverseen ? [{ items: [{ to: '/oversight', label: t('oversight:title') }] }, ...inside] : inside
      }
      person={{
        name: person.name,
        note: person.roles.map((role) => t(`members:roles.${role}`)).join(t('members:and')),
        to: '/me',
      }}
      complaints={`/complaints?county=${code}`}
      filings={filings}
    >
      {children}
    </Shell>
  )
}
