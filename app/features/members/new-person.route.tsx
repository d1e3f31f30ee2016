// A person is entered; a role is given on the next page.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { NewPerson } from './member'
import { enterPerson } from './members.server'

export const handle: Handle = { title: 'members:enter' }

export async function loader(args: LoaderFunctionArgs) {
  const { county } = await enter(args)
  county.may('create', 'people')
  return { me: county.me.person_id }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'people')
  const form = parseWithZod(await args.request.formData(), { schema: NewPerson })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await enterPerson(db, county, form.value)
  return redirect(`/${county.code}/members/${form.value.id}`)
}

export default function NewPersonPage() {
  const { t } = useTranslation('members')
  const { me } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewPerson>()
  return (
    <Page title={t('enter')} lead={t('enter_lead')} trail={[{ to: '..', label: t('title') }]}>
      <Section>
        <EntryForm form={form} submit={t('enter')} keep={`person:${me}`} once="id">
          <TextField field={fields.name} label={t('name')} maxLength={40} required />
          <TextField field={fields.phone} label={t('phone')} type="tel" maxLength={30} />
          <TextField
            field={fields.delivery_email}
            label={t('delivery_email')}
            description={t('delivery_email_hint')}
            type="email"
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
