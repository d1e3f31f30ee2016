// Parts of a page that are looked at one at a time. Each has an address of its own, so it needs no script.
import { Link } from '@remix-run/react'
import css from './tabs.module.css'

export type Tab = { to: string; label: string; count?: number; isCurrent: boolean }

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className={css.tabs}>
        {tabs.map(({ to, label, count, isCurrent }) => (
          <li key={to}>
            <Link to={to} aria-current={isCurrent ? 'page' : undefined} preventScrollReset>
              {label}
              {count !== undefined && <span className={css.count}>{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
