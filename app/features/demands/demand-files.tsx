// What is attached to a demand, for those who read its words; whoever raised it may add to it.
import { Stack } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/link-button'
import { Section } from '~/ui/page'
import type { ShownDemand } from './demands.server'

type DemandFilesProps = { code: string; demand: ShownDemand; mayAttach: boolean }

export function DemandFiles({ code, demand, mayAttach }: DemandFilesProps) {
  const { t } = useTranslation('demands')
  const files = demand.files.flatMap(({ file }) => file ?? [])
  if (files.length === 0 && !mayAttach) return null
  return (
    <Section title={t('files')}>
      <Stack gap="sm" align="flex-start">
        {files.map(({ id, name }) => (
          <Link key={id} to={`/${code}/files/${id}`} reloadDocument>
            {name}
          </Link>
        ))}
        {mayAttach && <LinkButton to={`/${code}/demands/${demand.id}/files/new`}>{t('attach')}</LinkButton>}
      </Stack>
    </Section>
  )
}
