// Where the link to a new mailbox leads. Opening the page does nothing yet, as mail scanners open it too; only its owner, signed in, confirms.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { enterAsMyself } from './enter.server'
import { readProof } from './mailbox'
import { proveMailbox } from './people.server'

export const handle: Handle = { title: 'people:mailbox.confirm' }

export async function loader(args: LoaderFunctionArgs) {
  readProof(args.params.token)
  const { me } = await enterAsMyself(args)
  return { me }
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enterAsMyself(args)
  await proveMailbox(db, readProof(args.params.token))
  return redirect('/me?saved=proven')
}

export default function ProveMailboxPage() {
  const { t } = useTranslation('people')
  const { me } = useLoaderData<typeof loader>()
  const [form] = useFields()
  const trail = [{ to: '/me', label: t('title') }]
  return (
    <Shell home="/me" person={{ name: me.name, to: '/me' }}>
      <Page title={t('mailbox.confirm')} lead={t('mailbox.confirm_lead', { name: me.name })} trail={trail}>
        <Section>
          <EntryForm form={form} submit={t('mailbox.confirm')} />
        </Section>
      </Page>
    </Shell>
  )
}
