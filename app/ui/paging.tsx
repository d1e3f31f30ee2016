// Older and newer, by key: a page says where it ends, and never counts what it does not show.
import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import css from './page.module.css'

/** Keys of the neighbouring pages, as the loader found them: `?before=…` is the page above, `?after=…` the one below. */
export type PageKeys = { before: string | null; after: string | null }

export function Paging({ before, after }: PageKeys) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  if (!before && !after) return null
  return (
    <nav className={css.paging} aria-label={t('paging')}>
      <span>{before && <Link to={to(search, 'before', before)}>{t('newer')}</Link>}</span>
      <span>{after && <Link to={to(search, 'after', after)}>{t('older')}</Link>}</span>
    </nav>
  )
}

function to(search: URLSearchParams, name: keyof PageKeys, key: string): string {
  const next = new URLSearchParams(search)
  next.delete('before')
  next.delete('after')
  next.set(name, key)
  return `?${next}`
}
