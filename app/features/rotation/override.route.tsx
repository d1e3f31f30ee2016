// Naming another member as the chair of an announced turn.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { CheckField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { overrideTurn } from './changing.server'
import { extendRotation } from './rotation.server'
import { viewOverride } from './rotation-view.server'
import { Override, REASON_CHARACTERS_MAX } from './turn'
import { useTurnTrail } from './turn-trail'

export const handle: Handle = { title: 'rotation:override.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'rotation')
  return { code: county.code, ...(await viewOverride(db, county, args.params.id ?? '')) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'rotation')
  const form = parseWithZod(await args.request.formData(), { schema: Override })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { id = '' } = args.params
  await overrideTurn(db, county, id, form.value)
  await extendRotation(db, county, now)
  return redirect(`/${county.code}/rotation/turns/${id}`)
}

export default function OverridePage() {
  const { t } = useTranslation('rotation')
  const { code, turn, others } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Override>()
  return (
    <Page title={t('override.title')} lead={t('override.lead')} trail={useTurnTrail(code, turn)}>
      <Section>
        <EntryForm form={form} submit={t('override.action')}>
          <SelectField field={fields.body_id} label={t('override.body')} options={others} required />
          <TextField
            field={fields.reason}
            label={t('override.reason')}
            maxLength={REASON_CHARACTERS_MAX}
            required
          />
          <CheckField field={fields.is_owed} label={t('override.is_owed')} />
        </EntryForm>
      </Section>
    </Page>
  )
}
