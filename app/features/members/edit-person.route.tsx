// Correcting a person's name, telephone and mail address. What is closed is not shown here: what is typed replaces it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { ChecksField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { CorrectedPerson } from './member'
import { correctPerson, getMember } from './members.server'

export const handle: Handle = { title: 'members:correct' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'people')
  const { id, name, phone_masked, has_mailbox, version } = await getMember(db, county, String(args.params.id))
  return { code: county.code, person: { id, name, phone_masked, has_mailbox, version } }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'people')
  const { id } = await getMember(db, county, String(args.params.id))
  const form = parseWithZod(await args.request.formData(), { schema: CorrectedPerson })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await correctPerson(db, county, id, form.value)
  return redirect(`/${county.code}/members/${id}`)
}

export default function EditPersonPage() {
  const { t } = useTranslation('members')
  const { code, person } = useLoaderData<typeof loader>()
  const { id, name, phone_masked, has_mailbox, version } = person
  const [form, fields] = useFields<CorrectedPerson>({ defaultValue: { name } })
  const trail = [
    { to: `/${code}/members`, label: t('title') },
    { to: `/${code}/members/${id}`, label: name },
  ]
  return (
    <Page title={t('correct')} lead={t('correct_lead')} trail={trail}>
      <Section>
        <EntryForm form={form} submit={t('save')}>
          <input type="hidden" name="version" value={version} />
          <TextField field={fields.name} label={t('name')} maxLength={40} required />
          <TextField
            field={fields.phone}
            label={t('phone')}
            description={phone_masked ? t('now', { text: phone_masked }) : t('none_yet')}
            type="tel"
            maxLength={30}
          />
          <TextField
            field={fields.delivery_email}
            label={t('delivery_email')}
            description={t(has_mailbox ? 'unproven_hint' : 'none_yet')}
            type="email"
          />
          {(phone_masked || has_mailbox) && (
            <ChecksField
              field={fields.clear}
              label={t('clear')}
              options={[
                ...(phone_masked ? [{ value: 'phone', label: t('phone') }] : []),
                ...(has_mailbox ? [{ value: 'delivery_email', label: t('delivery_email') }] : []),
              ]}
            />
          )}
        </EntryForm>
      </Section>
    </Page>
  )
}
