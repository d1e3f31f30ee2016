// What each branch chose of a month's menu, and what is still missing; nobody is ranked.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { type Handle, Page } from '~/ui/page'
import { viewChoices } from './menu-view.server'

export const handle: Handle = { title: 'themes:choices.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'menu_choices')
  return viewChoices(db, county, args.params)
}

export default function ChoicesPage() {
  const { t } = useTranslation('themes')
  const { code, month, theme, branches, count, titles, mayChoose } = useLoaderData<typeof loader>()
  const here = `/${code}/menu/${month}`
  return (
    <Page
      title={t('choices.title')}
      lead={`${theme} · ${t('choices.progress', count)}`}
      trail={[{ to: here, label: `${t('title')} ${month}` }]}
    >
      <DataTable
        label={t('choices.title')}
        rows={branches}
        keyOf={({ party_org_id }) => party_org_id}
        columns={[
          {
            label: t('choices.branch'),
            cell: ({ party_org_id, name }) =>
              mayChoose ? <Link to={`${here}/choices/${party_org_id}`}>{name}</Link> : name,
          },
          {
            label: t('choices.chosen'),
            cell: ({ chosen }) => chosen.map((id) => titles[id]).join(t('separator')) || '—',
          },
          {
            label: t('choices.state'),
            cell: ({ missing }) =>
              missing > 0 ? (
                <Badge tone="warning">{t('choices.missing', { count: missing })}</Badge>
              ) : (
                <Badge tone="good">{t('choices.complete')}</Badge>
              ),
          },
        ]}
      />
    </Page>
  )
}
