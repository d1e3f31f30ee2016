// Where an invitation's link leads: what it invites to. Opening the page uses nothing up, as mail scanners open it too.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EntryForm, useFields } from '~/ui/form'
import type { Handle } from '~/ui/page'
import { readLink, refuseClosed } from './invitation'
import { InvitationPage } from './invitation-page'
import { getInvitation, isForNewAccount } from './invitations.server'

export const handle: Handle = { title: 'invitations:title' }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const invitation = await getInvitation(readLink(params.token))
  refuseClosed(invitation, context.now)
  return { invitation }
}

export async function action({ params, context }: ActionFunctionArgs) {
  const link = readLink(params.token)
  const invitation = await getInvitation(link)
  refuseClosed(invitation, context.now)
  const next = (await isForNewAccount(link, invitation)) ? 'password' : 'account'
  return redirect(`/join/${link.token}/${next}`)
}

export default function JoinPage() {
  const { t } = useTranslation('invitations')
  const { invitation } = useLoaderData<typeof loader>()
  const [form] = useFields()
  return (
    <InvitationPage invitation={invitation}>
      <EntryForm form={form} submit={t('accept')} />
    </InvitationPage>
  )
}
