// What a list is narrowed by: a GET form, so that the address says it, it can be sent to a colleague, and needs no script.
import { Button, Group, NativeSelect, TextInput } from '@mantine/core'
import { Form, Link, useLocation, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Option } from './field'
import css from './page.module.css'

type FiltersProps = {
  /** What the address says besides, such as a tab; it stays when the list is narrowed, and when it no longer is. */
  keep?: Readonly<Record<string, string>>
  children: ReactNode
}

/** Submitting starts at the first page again, because only its own fields and what is kept are sent. */
export function Filters({ keep = {}, children }: FiltersProps) {
  const { t } = useTranslation()
  const { pathname, search } = useLocation()
  const isNarrowed = [...new URLSearchParams(search).keys()].some((name) => !Object.hasOwn(keep, name))
  return (
    <search aria-label={t('filters')}>
      <Form className={css.filters} method="get" key={search} preventScrollReset>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Group gap="xs">
          <Button type="submit" variant="default">
            {t('apply')}
          </Button>
          {isNarrowed && (
            <Link to={{ pathname, search: `${new URLSearchParams(keep)}` }} preventScrollReset>
              {t('reset')}
            </Link>
          )}
        </Group>
      </Form>
    </search>
  )
}

type FilterProps = { name: string; label: string }

export function FilterText({ name, label, placeholder }: FilterProps & { placeholder?: string }) {
  const [search] = useSearchParams()
  return (
    <TextInput
      type="search"
      name={name}
      label={label}
      placeholder={placeholder}
      miw={placeholder ? '18rem' : undefined}
      maxLength={100}
      defaultValue={search.get(name) ?? ''}
    />
  )
}

export function FilterDay({ name, label }: FilterProps) {
  const [search] = useSearchParams()
  return <TextInput type="date" name={name} label={label} defaultValue={search.get(name) ?? ''} />
}

type FilterSelectProps = FilterProps & {
  options: readonly Option[]
  /** What choosing nothing means, where it is not everything. */
  otherwise?: string
}

export function FilterSelect({ name, label, options, otherwise }: FilterSelectProps) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const data = [{ value: '', label: otherwise ?? t('all') }, ...options]
  return <NativeSelect name={name} label={label} data={data} defaultValue={search.get(name) ?? ''} />
}
