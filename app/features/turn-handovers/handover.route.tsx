// The hand-over checklist of a turn: what is ticked, what is open, and the notes.
import { parseWithZod } from '@conform-to/zod/v4'
import { Stack, Text } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { useMonthName } from '~/features/rotation/month-name'
import { useTurnTrail } from '~/features/rotation/turn-trail'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { PrintButton } from '~/ui/print-button'
import { Note } from './handover'
import { addNote, viewHandover } from './handovers.server'
import { ItemList } from './item-list'

export const handle: Handle = { title: 'turnHandovers:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'turn_handovers')
  return viewHandover(db, county, args.params.id ?? '')
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'turn_handovers')
  const form = parseWithZod(await args.request.formData(), { schema: Note })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { id = '' } = args.params
  await addNote(db, county, id, form.value)
  return redirect(`/${county.code}/rotation/turns/${id}/handover`)
}

export default function HandoverPage() {
  const { t } = useTranslation('turnHandovers')
  const nameOf = useMonthName()
  const { code, turn, items, notes, mayEdit } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Note>()
  return (
    <Page
      title={t('of', { month: nameOf(turn.since) })}
      lead={turn.from ? t('lead', turn) : t('lead_first', turn)}
      trail={useTurnTrail(code, turn)}
      actions={<PrintButton />}
    >
      <ItemList items={items} mayEdit={mayEdit} here={`/${code}/rotation/turns/${turn.id}/handover`} />
      <Section title={t('notes')}>
        <Stack gap="md">
          {notes.length === 0 && <p>{t('no_notes')}</p>}
          {notes.map(({ id, body, by, at }) => (
            <div key={id}>
              <Text style={{ whiteSpace: 'pre-wrap' }}>{body}</Text>
              <Text size="sm" c="dimmed">
                {t('written', { by, at })}
              </Text>
            </div>
          ))}
          {mayEdit && (
            <EntryForm key={notes.length} form={form} submit={t('add')} once="id">
              <LongTextField
                field={fields.body}
                label={t('note')}
                description={t('note_hint')}
                maxLength={1_000}
                required
              />
            </EntryForm>
          )}
        </Stack>
      </Section>
    </Page>
  )
}
