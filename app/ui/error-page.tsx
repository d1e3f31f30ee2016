// A page that could not be shown: what happened, what to do next, and the number to quote.
import { Stack, Text, Title } from '@mantine/core'
import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRefusalCode, type RefusalCode } from '~/core/refusal'
import { useDocument } from './document'

const codeOfStatus: Record<number, RefusalCode> = {
  403: 'not_allowed',
  404: 'not_found',
  409: 'stale',
  410: 'link_expired',
  413: 'request_too_large',
  429: 'too_many',
}

export function ErrorPage({ home = '/' }: { home?: string }) {
  const { t } = useTranslation()
  const error = useRouteError()
  const words = useErrorWords(error)
  const { request_id } = useDocument()
  const number = textIn(error, 'request_id') ?? request_id
  return (
    <Stack gap="md" maw="40rem" mx="auto" my="xl">
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <Text>{words.next}</Text>
      <Text>
        <Link to={home}>{t('error.back_home')}</Link>
      </Text>
      {number && (
        <Text size="sm" c="dimmed">
          {t('error.request_id')} {number}
        </Text>
      )}
    </Stack>
  )
}

function useErrorWords(error: unknown): { title: string; next: string } {
  const { t } = useTranslation(['ui', 'refusals'])
  const code = codeOf(error)
  if (code) return { title: t(`refusals:${code}.title`), next: t(`refusals:${code}.next`) }
  const name = isOffline(error) ? 'offline' : isClientFault(error) ? 'bad_request' : 'unexpected'
  return { title: t(`error.${name}.title`), next: t(`error.${name}.next`) }
}

function codeOf(error: unknown): RefusalCode | undefined {
  if (!isRouteErrorResponse(error)) return undefined
  const code = textIn(error, 'code')
  return isRefusalCode(code) ? code : codeOfStatus[error.status]
}

function isClientFault(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.status < 500
}

/** What fetch() throws in Chromium, Firefox and Safari when nothing answers. */
function isOffline(error: unknown): boolean {
  return error instanceof TypeError && /fetch|load failed|network/i.test(error.message)
}

function textIn(error: unknown, name: 'code' | 'request_id'): string | undefined {
  if (!isRouteErrorResponse(error)) return undefined
  const text: unknown = error.data?.[name]
  return typeof text === 'string' ? text : undefined
}
