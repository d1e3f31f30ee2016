// What a campaign brought: choices counted, with what they are a part of, and what units wrote in their own words.
import { Stack } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { share } from '~/core/share'
import { enter } from '~/features/counties/enter.server'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { type Handle, Page, Section } from '~/ui/page'
import { Paging } from '~/ui/paging'
import { viewResults } from './campaigns-view.server'

export const handle: Handle = { title: 'campaigns:result.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('export', 'campaigns')
  return viewResults(db, county, args.params, new URL(args.request.url).searchParams, now)
}

export default function ResultsPage() {
  const { t } = useTranslation('campaigns')
  const { code, campaign, results, texts } = useLoaderData<typeof loader>()
  const here = `/${code}/campaigns/${campaign.id}`
  return (
    <Page title={t('result.title')} lead={t('result.lead')} trail={[{ to: here, label: campaign.title }]}>
      {results.map((question, at) => (
        <Section key={question.ask} title={t('asked', { number: at + 1, ask: question.ask })}>
          <Stack gap="md">
            {t('result.answered', { count: question.answered })}
            {question.options.length > 0 && <Options {...question} />}
          </Stack>
        </Section>
      ))}
      <Section title={t('result.texts')}>
        <DataTable
          label={t('result.texts')}
          rows={texts.rows}
          keyOf={({ id }) => id}
          empty={<Empty title={t('result.no_texts')} />}
          columns={[
            {
              label: t('number'),
              cell: ({ id, reference }) => <Link to={`${here}/forms/${id}`}>{reference}</Link>,
            },
            { label: t('unit'), cell: ({ unit_name }) => unit_name },
            { label: t('said'), cell: ({ text }) => <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span> },
          ]}
        />
        <Paging before={texts.before} after={texts.after} />
      </Section>
    </Page>
  )
}

type OptionsProps = { ask: string; answered: number; options: readonly { name: string; chosen: number }[] }

function Options({ ask, answered, options }: OptionsProps) {
  const { t } = useTranslation('campaigns')
  return (
    <DataTable
      label={ask}
      rows={options}
      keyOf={({ name }) => name}
      columns={[
        { label: t('result.option'), cell: ({ name }) => name },
        { label: t('result.chosen'), numeric: true, cell: ({ chosen }) => chosen },
        {
          label: t('result.share'),
          numeric: true,
          cell: ({ chosen }) => t('result.share_of', { share: share(chosen, answered), chosen, answered }),
        },
      ]}
    />
  )
}
