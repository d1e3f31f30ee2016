// Joining with an account that exists already: its own password.
import { parseWithZod } from '@conform-to/zod/v4'
import { Anchor } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { deviceOf } from '~/features/sign-ins/sign-ins.server'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import type { Handle } from '~/ui/page'
import { OwnPassword, readLink, refuseClosed } from './invitation'
import { InvitationPage } from './invitation-page'
import { getInvitation, joinAs } from './invitations.server'

export const handle: Handle = { title: 'invitations:title' }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const invitation = await getInvitation(readLink(params.token))
  refuseClosed(invitation, context.now)
  return { invitation }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const link = readLink(params.token)
  const form = parseWithZod(await request.formData(), { schema: OwnPassword })
  if (form.status !== 'success') return data(form.reply({ hideFields: ['password'] }), { status: 422 })

  const code = await joinAs(context.auth(), link, form.value.password, deviceOf(request, context.address))
  return redirect(`/${code}`)
}

export default function JoinAccountPage() {
  const { t } = useTranslation(['invitations', 'signIns'])
  const { invitation } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<OwnPassword>()
  return (
    <InvitationPage invitation={invitation} lead={t('own_password_lead')}>
      <EntryForm
        form={form}
        submit={t('join')}
        beside={
          <Anchor component={Link} to="/recover">
            {t('signIns:forgotten')}
          </Anchor>
        }
      >
        <TextField
          field={fields.password}
          label={t('own_password')}
          type="password"
          autoComplete="current-password"
          required
        />
      </EntryForm>
    </InvitationPage>
  )
}
