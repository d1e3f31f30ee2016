// Joining with a new account: its password.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NewPasswordFields } from '~/features/sign-ins/new-password-fields'
import { NewPassword } from '~/features/sign-ins/password'
import { deviceOf } from '~/features/sign-ins/sign-ins.server'
import { EntryForm, useFields } from '~/ui/form'
import type { Handle } from '~/ui/page'
import { readLink, refuseClosed } from './invitation'
import { InvitationPage } from './invitation-page'
import { getInvitation, joinAnew } from './invitations.server'

export const handle: Handle = { title: 'invitations:title' }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const invitation = await getInvitation(readLink(params.token))
  refuseClosed(invitation, context.now)
  return { invitation }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const link = readLink(params.token)
  const form = parseWithZod(await request.formData(), { schema: NewPassword })
  const hideFields: (keyof NewPassword)[] = ['password', 'password_again']
  if (form.status !== 'success') return data(form.reply({ hideFields }), { status: 422 })

  const code = await joinAnew(context.auth(), link, form.value.password, deviceOf(request, context.address))
  return redirect(`/${code}`)
}

export default function JoinPasswordPage() {
  const { t } = useTranslation('invitations')
  const { invitation } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewPassword>()
  return (
    <InvitationPage invitation={invitation}>
      <EntryForm form={form} submit={t('join')}>
        <NewPasswordFields fields={fields} />
      </EntryForm>
    </InvitationPage>
  )
}
