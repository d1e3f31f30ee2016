// All of a county's data in one file: asking for it, letting it go, fetching it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { NewArchive, REASON_LETTERS_MAX } from './archive'
import { ArchiveTable } from './archive-table'
import { listArchives, requestArchive } from './archives.server'

export const handle: Handle = { title: 'archives:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'archives')
  const may = { request: county.can('create', 'archives'), approve: county.can('grant', 'archives') }
  return { archives: await listArchives(db, county), me: county.me.person_id, may, now: now.toISOString() }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'archives')
  const form = parseWithZod(await args.request.formData(), { schema: NewArchive })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await requestArchive(db, county, form.value)
  return redirect(`/${county.code}/archives?requested`)
}

export default function ArchivesPage() {
  const { t } = useTranslation('archives')
  const [search] = useSearchParams()
  const { archives, me, may, now } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewArchive>()
  return (
    <Page title={t('title')} lead={t('lead')}>
      {search.has('requested') && <Notice tone="good" title={t('requested')} />}
      {may.request && (
        <Section title={t('request')}>
          <EntryForm form={form} submit={t('request')} once="id">
            <LongTextField
              field={fields.reason}
              label={t('reason')}
              description={t('reason_hint')}
              maxLength={REASON_LETTERS_MAX}
              rows={2}
              required
            />
          </EntryForm>
        </Section>
      )}
      <Section>
        <ArchiveTable archives={archives} me={me} mayApprove={may.approve} now={now} />
      </Section>
    </Page>
  )
}
