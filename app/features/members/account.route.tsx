// An account for somebody who holds a role on paper: by mail, or as a slip to print.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isRole } from '~/core/ability'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { RadioField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { NewAccount } from './member'
import { getMember, openAccount } from './members.server'

export const handle: Handle = { title: 'members:account_open' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'invitations')
  const { id, name, account_id, memberships } = await getMember(db, county, String(args.params.id))
  if (account_id || memberships.length === 0) throw new Refusal('not_found')
  return { code: county.code, id, name, memberships }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'invitations')
  const member = await getMember(db, county, String(args.params.id))
  const form = parseWithZod(await args.request.formData(), { schema: NewAccount })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await openAccount(db, county, member, form.value)
  const next = form.value.manner === 'slip' ? `slips?person=${form.value.id}` : member.id
  return redirect(`/${county.code}/members/${next}`)
}

export default function AccountPage() {
  const { t } = useTranslation('members')
  const { code, id, name, memberships } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewAccount>({
    defaultValue: { membership: memberships[0]?.id, manner: 'slip' },
  })
  const trail = [
    { to: `/${code}/members`, label: t('title') },
    { to: `/${code}/members/${id}`, label: name },
  ]
  return (
    <Page title={t('account_open')} lead={t('account_open_lead')} trail={trail}>
      <Section>
        <EntryForm form={form} submit={t('invite')} once="id">
          <RadioField
            field={fields.membership}
            label={t('account_for')}
            options={memberships.map(({ id, role, bodies, areas, units }) => ({
              value: id,
              label: [isRole(role) ? t(`roles.${role}`) : role, (bodies ?? areas ?? units)?.name]
                .filter(Boolean)
                .join(' · '),
            }))}
            required
          />
          <TextField
            field={fields.email}
            label={t('email')}
            description={t('email_hint')}
            type="email"
            required
          />
          <RadioField
            field={fields.manner}
            label={t('manner')}
            options={[
              { value: 'slip', label: t('manners.slip') },
              { value: 'mail', label: t('manners.mail') },
            ]}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
