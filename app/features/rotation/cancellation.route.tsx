// Cancelling an announced turn: nobody chairs it, and whoever would have may owe it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { CheckField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { cancelTurn } from './changing.server'
import { extendRotation } from './rotation.server'
import { getTurn } from './rotation-view.server'
import { Cancellation, REASON_CHARACTERS_MAX } from './turn'
import { useTurnTrail } from './turn-trail'

export const handle: Handle = { title: 'rotation:cancel.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'rotation')
  return { code: county.code, turn: await getTurn(db, county, args.params.id ?? '') }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  const form = parseWithZod(await args.request.formData(), { schema: Cancellation })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { id = '' } = args.params
  await cancelTurn(db, county, id, form.value)
  await extendRotation(db, county, now)
  return redirect(`/${county.code}/rotation/turns/${id}`)
}

export default function CancellationPage() {
  const { t } = useTranslation('rotation')
  const { code, turn } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Cancellation>()
  return (
    <Page title={t('cancel.title')} lead={t('cancel.lead')} trail={useTurnTrail(code, turn)}>
      <Section>
        <EntryForm form={form} submit={t('cancel.action')}>
          <TextField
            field={fields.reason}
            label={t('cancel.reason')}
            maxLength={REASON_CHARACTERS_MAX}
            required
          />
          <CheckField field={fields.is_owed} label={t('cancel.is_owed')} />
        </EntryForm>
      </Section>
    </Page>
  )
}
