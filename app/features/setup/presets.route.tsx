// The published counties whose set-up may be taken over.
import { Stack, Text } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page, Section } from '~/ui/page'
import { PRESETS } from './presets'

export const handle: Handle = { title: 'setup:presets.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { county } = await enter(args)
  county.may('create', 'bodies')
  return { code: county.code }
}

export default function PresetsPage() {
  const { t } = useTranslation('setup')
  const { code } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('presets.title')}
      lead={t('presets.lead')}
      trail={[{ to: `/${code}/setup`, label: t('title') }]}
    >
      {PRESETS.map(({ id, place, source, account }) => (
        <Section key={id}>
          <Stack gap="xs" lang="zh-CN">
            <Text component="h2" fw={600} m={0}>
              <Link to={`/${code}/setup/presets/${id}`}>{place}</Link>
            </Text>
            <Text size="sm" c="dimmed">
              {t('presets.source', { source })}
            </Text>
            <ul style={{ margin: 0 }}>
              {account.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Stack>
        </Section>
      ))}
    </Page>
  )
}
