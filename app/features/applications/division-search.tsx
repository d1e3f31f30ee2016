// Finding the place: a GET form that needs no script; with script it answers while one types.
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { Form, Link, useSubmit } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { Section } from '~/ui/page'
import { Tabs } from '~/ui/tabs'
import { PLACES, type Place } from './application'

const TYPING_MS = 250

type Found = { code: string; name: string; above: string; formerly: string | null; served_by: string | null }
type DivisionSearchProps = { place: Place; q: string; found: readonly Found[] }

export function DivisionSearch({ place, q, found }: DivisionSearchProps) {
  const { t } = useTranslation(['applications', 'ui'])
  const searchWhileTyping = useTypedSearch()
  return (
    <Section>
      <Stack gap="md">
        <Tabs
          label={t('which_place')}
          tabs={PLACES.map((one) => ({
            to: `?${new URLSearchParams({ place: one, q })}`,
            label: t(`places.${one}`),
            isCurrent: one === place,
          }))}
        />
        <search>
          <Form method="get" onInput={(event) => searchWhileTyping(event.currentTarget)}>
            <input type="hidden" name="place" value={place} />
            <Group align="flex-end" gap="sm">
              <TextInput
                type="search"
                name="q"
                label={t(`search_${place}`)}
                description={t('search_hint')}
                defaultValue={q}
                maxLength={40}
                autoComplete="off"
                style={{ flex: '1 1 16rem' }}
              />
              <Button type="submit" variant="default">
                {t('ui:apply')}
              </Button>
            </Group>
          </Form>
        </search>
        <output aria-live="polite">
          {found.length === 0 ? (
            <Text c="dimmed">{t(q ? 'no_division' : 'too_little')}</Text>
          ) : (
            <Stack component="ul" gap="sm" m={0} pl="lg">
              {found.map((division) => (
                <li key={division.code}>
                  <FoundDivision place={place} {...division} />
                </li>
              ))}
            </Stack>
          )}
        </output>
      </Stack>
    </Section>
  )
}

/** Whoever is served already cannot apply again; a zone may lie in any division. */
function FoundDivision({ place, code, name, above, formerly, served_by }: Found & { place: Place }) {
  const { t } = useTranslation('applications')
  const label = `${above}${name}`
  const isServed = place === 'division' && served_by !== null
  return (
    <Group gap="xs">
      {isServed ? (
        <span>{label}</span>
      ) : (
        <Anchor component={Link} to={`?${new URLSearchParams({ place, division: code })}`}>
          {label}
        </Anchor>
      )}
      <Text component="span" size="sm" c="dimmed">
        {code} {formerly && t('formerly', { name: formerly })}
      </Text>
      {isServed && <Badge>{t('served', { name: served_by })}</Badge>}
    </Group>
  )
}

/** One search after a pause in typing; the address follows without a step in the history for each letter. */
function useTypedSearch() {
  const submit = useSubmit()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  return (form: HTMLFormElement) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => submit(form, { replace: true, preventScrollReset: true }), TYPING_MS)
  }
}
