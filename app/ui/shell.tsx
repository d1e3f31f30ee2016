// The frame of every page: whose house it is, where one can go, who is here, and where to complain.
import { Form, Link, NavLink, useLocation } from '@remix-run/react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetDrafts } from './draft'
import { LanguageSwitch } from './language-switch'
import { SchemeSwitch } from './scheme-switch'
import css from './shell.module.css'

export type NavigationGroup = {
  label?: string
  items: readonly { to: string; label: string; count?: number }[]
}

type ShellProps = {
  /** The county's name, or the committee's; the product's where there is none. */
  title?: string
  home?: string
  navigation?: readonly NavigationGroup[]
  person?: { name: string; note?: string; to?: string }
  complaints?: string
  /** Filing numbers that the law wants on every page. */
  filings?: readonly string[]
  children: ReactNode
}

export function Shell({
  title,
  home = '/',
  navigation = [],
  person,
  complaints = '/complaints',
  filings = [],
  children,
}: ShellProps) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const main = useFocusAfter(pathname)

  return (
    <div className={css.shell}>
      <a className={css.skip} href="#main">
        {t('skip')}
      </a>
      <header className={css.header}>
        <Link className={css.brand} to={home}>
          <span className={css.product}>{t('product')}</span>
          {title && <span className={css.title}>{title}</span>}
        </Link>
        {person && <Person {...person} />}
        {navigation.length > 0 && (
          // Opens without script; a new key after each step closes it again.
          <details className={css.menu} key={pathname}>
            <summary className={css.burger}>{t('menu')}</summary>
            <Navigation groups={navigation} />
          </details>
        )}
      </header>
      <div className={css.middle}>
        {navigation.length > 0 && (
          <aside className={css.side}>
            <Navigation groups={navigation} />
          </aside>
        )}
        <main ref={main} className={css.main} id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className={css.footer}>
        <Link to={complaints}>{t('complaint')}</Link>
        {filings.map((filing) => (
          <span key={filing}>{filing}</span>
        ))}
        <span className={css.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
        </span>
      </footer>
    </div>
  )
}

function Navigation({ groups }: { groups: readonly NavigationGroup[] }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('main_navigation')}>
      {groups.map(({ label, items }) => (
        <div key={items[0]?.to}>
          {label && <p className={css.group}>{label}</p>}
          <ul className={css.items}>
            {items.map(({ to, label, count }) => (
              <li key={to}>
                <NavLink className={css.item} to={to} end={isHome(to)}>
                  {label}
                  {count ? <span className={css.count}>{count}</span> : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function Person({ name, note, to }: NonNullable<ShellProps['person']>) {
  const { t } = useTranslation()
  return (
    <div className={css.person}>
      {to ? <Link to={to}>{name}</Link> : <span>{name}</span>}
      {note && <span className={css.note}>{note}</span>}
      <Form method="post" action="/logout" onSubmit={forgetDrafts} reloadDocument>
        <button className={css.plain} type="submit">
          {t('sign_out')}
        </button>
      </Form>
    </div>
  )
}

/** After a step to another page the keyboard goes on from its content, as after loading a document. */
function useFocusAfter(pathname: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])
  return main
}

/** `/371002` is a county's home: it would be current on every page inside. */
function isHome(to: string): boolean {
  return to.split('/').length <= 2
}
