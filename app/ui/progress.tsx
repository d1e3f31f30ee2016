// How far something has come that goes on elsewhere: asks its resource route until it is finished, then reloads the page.
import { Progress as Bar, Group, Stack, Text } from '@mantine/core'
import { Link, useFetcher, useLocation, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

const POLL_MS = 1_000

export type ProgressState = { done: number; total: number; isFinished: boolean }

type ProgressProps = {
  label: string
  state: ProgressState
  /** Address of a resource route that answers with a ProgressState. */
  poll: string
}

export function Progress({ label, state, poll }: ProgressProps) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const { done, total, isFinished } = usePolled(state, poll)
  const percent = total === 0 ? 0 : Math.round((100 * done) / total)
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text>{label}</Text>
        <Text>{total === 0 ? done : t('progress', { done, total })}</Text>
      </Group>
      <Bar.Root size="lg">
        <Bar.Section
          color="blue"
          value={percent}
          aria-label={label}
          aria-valuetext={t('progress', { done, total })}
        />
      </Bar.Root>
      {!isFinished && (
        <noscript>
          <Link to={pathname}>{t('refresh')}</Link>
        </noscript>
      )}
    </Stack>
  )
}

function usePolled(state: ProgressState, poll: string): ProgressState {
  const { load, data } = useFetcher<ProgressState>()
  const { revalidate } = useRevalidator()
  const latest = data ?? state
  const hasJustFinished = latest.isFinished && !state.isFinished

  useEffect(() => {
    if (latest.isFinished) return
    const timer = setTimeout(load, POLL_MS, poll)
    return () => clearTimeout(timer)
  }, [latest, load, poll])

  useEffect(() => {
    if (hasJustFinished) revalidate()
  }, [hasJustFinished, revalidate])

  return latest
}
