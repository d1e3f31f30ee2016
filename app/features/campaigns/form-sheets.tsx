// The forms on paper, one sheet of A4 a unit: what it is for, the square to scan, and the questions for whoever writes by hand.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import { PrintButton } from '~/ui/print-button'
import type { Question } from './campaign'
import css from './form-sheets.module.css'
import type { PrintedForm } from './forms.server'
import { letterOf } from './opinion'

type Campaign = { title: string; until: string; questions: readonly Question[] }
type FormSheetsProps = { county: string; campaign: Campaign; forms: readonly PrintedForm[] }

export function FormSheets({ county, campaign, forms }: FormSheetsProps) {
  const { t } = useTranslation('campaigns')
  return (
    <>
      <div className={css.screen}>
        <Notice tone="warning" title={t('printing.once', { count: forms.length })}>
          {t('printing.once_next')}
        </Notice>
        <p className={css.actions}>
          <PrintButton />
          <Link to=".">{t('printing.back')}</Link>
        </p>
      </div>
      {forms.map((form) => (
        <Sheet key={form.id} county={county} campaign={campaign} form={form} />
      ))}
    </>
  )
}

function Sheet({ county, campaign, form }: { county: string; campaign: Campaign; form: PrintedForm }) {
  const { t } = useTranslation('campaigns')
  const { unit_name: unit, reference, code, link, square } = form
  return (
    <section className={`paper ${css.sheet}`} aria-label={t('printing.sheet_of', { unit })}>
      <p className={css.number}>{t('printing.numbered', { reference })}</p>
      <h2>{campaign.title}</h2>
      <div className={css.head}>
        <div>
          <p>{t('printing.greeting', { unit })}</p>
          <p>{t('printing.purpose', { until: campaign.until })}</p>
        </div>
        <figure>
          <img src={square} alt={t('printing.square')} />
          <figcaption>
            {t('printing.code')}
            <b>{code}</b>
          </figcaption>
        </figure>
      </div>
      <ol className={css.questions}>
        {campaign.questions.map((question) => (
          <PaperQuestion key={question.ask} {...question} />
        ))}
      </ol>
      <p className={css.sign}>
        <span>{t('printing.signature')}</span>
        <span>{t('printing.date')}</span>
      </p>
      <p className={css.small}>{t('printing.keep', { link })}</p>
      <p className={css.from}>{county}</p>
    </section>
  )
}

function PaperQuestion({ ask, kind, options }: Question) {
  const { t } = useTranslation('campaigns')
  if (kind === 'text')
    return (
      <li>
        {ask}
        <div className={css.lines} />
      </li>
    )
  return (
    <li>
      {ask}
      {kind === 'choice' && t('printing.choice')}
      <ul className={css.options}>
        {options.map((option, at) => (
          <li key={option}>
            □ {letterOf(at + 1)}. {option}
          </li>
        ))}
      </ul>
    </li>
  )
}
