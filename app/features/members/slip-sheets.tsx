// The slips on paper: one sheet of A4 a person, with what it is for, the code, the square to scan, and until when.
import { Button } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRole } from '~/core/ability'
import { minuteOf } from '~/core/calendar-date'
import { inGroups } from '~/core/slip-code'
import { Notice } from '~/ui/notice'
import css from './slip-sheets.module.css'
import type { Slip } from './slips.server'

export function SlipSheets({ county, slips }: { county: string; slips: readonly Slip[] }) {
  const { t } = useTranslation('members')
  return (
    <>
      <div className={css.screen}>
        <Notice tone="warning" title={t('slips.once', { count: slips.length })}>
          {t('slips.once_next')}
        </Notice>
        <p className={css.actions}>
          {/* The browser's own menu prints as well, where there is no script. */}
          <Button onClick={() => window.print()}>{t('slips.print_now')}</Button>
          <Link to=".">{t('slips.back')}</Link>
        </p>
      </div>
      {slips.map((slip) => (
        <Sheet key={slip.id} county={county} {...slip} />
      ))}
    </>
  )
}

function Sheet({ county, name, email, role, code, expires_at, link, square }: Slip & { county: string }) {
  const { t } = useTranslation('members')
  const [site = ''] = link.split('/join/')
  return (
    <section className={css.sheet} aria-label={t('slips.sheet_of', { name })}>
      <h2>{t('slips.sheet_title')}</h2>
      <p>{t('slips.greeting', { name })}</p>
      <p>{t('slips.purpose', { county, role: isRole(role) ? t(`roles.${role}`) : role })}</p>
      <ol>
        <li>{t('slips.step_open', { address: `${site}/join` })}</li>
        <li>{t('slips.step_code')}</li>
        <li>{t('slips.step_password')}</li>
      </ol>
      <div className={css.keys}>
        {/* The library's own drawing of the link that stands under it. */}
        <img className={css.square} src={square} alt={t('slips.square')} />
        <dl>
          <dt>{t('slips.code')}</dt>
          <dd className={css.code}>{inGroups(code)}</dd>
          <dt>{t('email')}</dt>
          <dd>{email}</dd>
          <dt>{t('slips.until')}</dt>
          <dd>{minuteOf(expires_at)}</dd>
        </dl>
      </div>
      <p className={css.small}>{link}</p>
      <p className={css.small}>{t('slips.keep')}</p>
    </section>
  )
}
