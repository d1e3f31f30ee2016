// The units whose contact the visitor is: the way to each, and who serves it.
import { Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '~/ui/page'
import type { OwnUnit } from './units-view.server'

export function OwnUnits({ code, units }: { code: string; units: readonly OwnUnit[] }) {
  const { t } = useTranslation('units')
  if (units.length === 0) return null
  return (
    <Section title={t('own.title')}>
      {units.map(({ id, name, assignments }) => (
        <Fragment key={id}>
          <Link to={`/${code}/units/${id}`}>{name}</Link>
          <Text size="sm" c="dimmed">
            {assignments.length === 0
              ? t('no_instructors')
              : t('own.served_by', { names: assignments.map(({ instructor }) => instructor.person.name) })}
          </Text>
        </Fragment>
      ))}
    </Section>
  )
}
