// Sending a workbook: a blank one to fill in, the upload, and what was sent lately.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { webEnv } from '~/platform/env.server'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import { FileField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page, Section } from '~/ui/page'
import { stageOf } from './import'
import { listLatestImports, startImport } from './imports.server'
import { placedAt } from './placed'
import { Upload } from './step'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  const { place, kind } = placedAt(args)
  county.may('import', kind)
  const latest = await listLatestImports(db, county, kind)
  return { code: county.code, place, kind, latest }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  const { place, kind } = placedAt(args)
  county.may('import', kind)

  const form = parseWithZod(await args.request.formData(), { schema: Upload })
  if (form.status !== 'success') return data(form.reply({ hideFields: ['file'] }), { status: 422 })

  await startImport(db, county, kind, form.value, webEnv().FILES_DIR)
  return redirect(`/${county.code}/${place}/import/${form.value.id}`)
}

export const handle: Handle = { title: 'imports:title' }

export default function NewImportPage() {
  const { t } = useTranslation('imports')
  const { code, place, kind, latest } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Upload>()
  const home = `/${code}/${place}`
  return (
    <Page
      title={t(`kinds.${kind}`)}
      lead={t('lead')}
      trail={[{ to: home, label: t(`places.${kind}`) }]}
      actions={
        <LinkButton to={`${home}/import/template.xlsx`} download>
          {t('template')}
        </LinkButton>
      }
    >
      <Section>
        <EntryForm form={form} submit={t('upload')} once="id" hasFiles>
          <FileField
            field={fields.file}
            label={t('file')}
            description={t('file_note')}
            accept=".xlsx,.xls,.csv,.txt"
            required
          />
        </EntryForm>
      </Section>
      {latest.length > 0 && <LatestImports home={home} latest={latest} />}
    </Page>
  )
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function LatestImports({ home, latest }: { home: string; latest: Loaded['latest'] }) {
  const { t } = useTranslation('imports')
  return (
    <Section title={t('latest')}>
      <DataTable
        label={t('latest')}
        rows={latest}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t('file'),
            cell: ({ id, file_name }) => <Link to={`${home}/import/${id}`}>{file_name}</Link>,
          },
          { label: t('sent_at'), cell: ({ created_at }) => minuteOf(created_at) },
          { label: t('state'), cell: (import_) => <Badge>{t(`stages.${stageOf(import_)}`)}</Badge> },
        ]}
      />
    </Section>
  )
}
