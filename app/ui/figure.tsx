// A published figure, which always says where it comes from: what of what, as of when, by which rule, and where its rows are.
import { Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import css from './figure.module.css'

type FigureProps = {
  label: string
  value: string
  /** What was counted, out of what. */
  numerator?: number
  denominator?: number
  as_of: string
  /** How it was counted: the rule in words, or its version. */
  rule?: string
  /** Address of the rows behind it. */
  rows?: string
}

export function Figure({ label, value, numerator, denominator, as_of, rule, rows }: FigureProps) {
  const { t } = useTranslation()
  const counted = [
    numerator !== undefined && denominator !== undefined && t('figure.of', { numerator, denominator }),
    t('figure.as_of', { as_of }),
  ].filter(Boolean)
  return (
    <dl className={css.figure}>
      <dt>{label}</dt>
      <dd>
        <span className={css.value}>{value}</span>
        <Text size="sm" c="dimmed" span>
          {counted.join(' · ')}
        </Text>
        {rule && (
          <Text size="sm" c="dimmed" span>
            {t('figure.rule', { rule })}
          </Text>
        )}
        {rows && <Link to={rows}>{t('figure.rows')}</Link>}
      </dd>
    </dl>
  )
}
