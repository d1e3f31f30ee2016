// A new password for one's own account; the old one is asked, and every other sign-in ends.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NewPasswordFields } from '~/features/sign-ins/new-password-fields'
import { deviceOf } from '~/features/sign-ins/sign-ins.server'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { enterAsMyself } from './enter.server'
import { changeMyPassword } from './people.server'
import { PasswordChange } from './person'

export const handle: Handle = { title: 'people:change_password' }

export async function loader(args: LoaderFunctionArgs) {
  const { me } = await enterAsMyself(args)
  return { me }
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args
  await enterAsMyself(args)
  const form = parseWithZod(await request.formData(), { schema: PasswordChange })
  if (form.status !== 'success') return data(form.reply({ hideFields: SECRETS }), { status: 422 })

  const { access_token } = context.visitor
  await changeMyPassword(context.auth(), access_token, form.value, deviceOf(request, context.address))
  return redirect('/me?saved=password')
}

const SECRETS: (keyof PasswordChange)[] = ['current_password', 'password', 'password_again']

export default function PasswordPage() {
  const { t } = useTranslation('people')
  const { me } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const [form, fields] = useFields<PasswordChange>()
  return (
    <Shell home="/me" person={{ name: me.name, to: '/me' }}>
      <Page title={t('change_password')} lead={t('password_note')} trail={[{ to: '/me', label: t('title') }]}>
        {search.has('expired') && <Notice tone="warning" title={t('password_expired')} />}
        <Section>
          <EntryForm form={form} submit={t('change_password')}>
            <TextField
              field={fields.current_password}
              label={t('current_password')}
              type="password"
              autoComplete="current-password"
              required
            />
            <NewPasswordFields fields={fields} />
          </EntryForm>
        </Section>
      </Page>
    </Shell>
  )
}
