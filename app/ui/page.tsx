// A page inside the shell: where it is, what it is called, what can be done here.
import { Group, Stack, Title } from '@mantine/core'
import { Link } from '@remix-run/react'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Namespace, Phrase } from '~/copy'
import css from './page.module.css'

/** What a route says of itself, e.g. `{ title: 'visits:title' }`; a title made of data is the route's own `meta`. */
export type Handle = { title: Phrase }

type PageProps = {
  title: string
  /** One sentence under the title, where the page needs it. */
  lead?: ReactNode
  /** From the outermost page inwards, without this one. */
  trail?: readonly { to: string; label: string }[]
  /** Buttons and links: what can be done with the whole page. */
  actions?: ReactNode
  children: ReactNode
}

export function Page({ title, lead, trail = [], actions, children }: PageProps) {
  const { t } = useTranslation()
  return (
    <Stack gap="lg">
      <div className="page-head">
        {trail.length > 0 && (
          <nav aria-label={t('breadcrumbs')}>
            <ol className={css.trail}>
              {trail.map(({ to, label }) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <Group justify="space-between" gap="sm">
          <Title order={1} size="h2">
            {title}
          </Title>
          {actions && <Group gap="sm">{actions}</Group>}
        </Group>
        {lead && <p className={css.lead}>{lead}</p>}
      </div>
      {children}
    </Stack>
  )
}

/** A part of a page, on its own surface. */
export function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      {title && (
        <Title order={2} size="h4" mb="sm">
          {title}
        </Title>
      )}
      {children}
    </section>
  )
}

/** The document's title as the innermost page's handle says it; null where that page says it by its own `meta`. */
export function titleOf(matches: readonly { handle?: unknown }[], t: TFunction<Namespace[]>): string | null {
  const handle = matches.at(-1)?.handle
  return isHandle(handle) ? `${t(handle.title)} · ${t('ui:product')}` : null
}

function isHandle(handle: unknown): handle is Handle {
  return typeof handle === 'object' && handle !== null && 'title' in handle
}
