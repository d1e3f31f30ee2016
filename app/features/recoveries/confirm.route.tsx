// Where the mailed link leads. Opening the page does nothing yet: mail scanners open links too, and would use this one up.
import { parseWithZod } from '@conform-to/zod/v4'
import { Stack } from '@mantine/core'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { openRecovery } from './recoveries.server'
import { RecoveryLink } from './recovery'

export const handle: Handle = { title: 'recoveries:new_title' }

export function loader({ request }: LoaderFunctionArgs) {
  const link = RecoveryLink.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!link.success) throw new Refusal('link_expired')
  return link.data
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseWithZod(await request.formData(), { schema: RecoveryLink })
  if (form.status !== 'success') throw new Refusal('link_expired')

  await openRecovery(context.auth(), form.value.token_hash)
  return redirect('/auth/password')
}

export default function ConfirmPage() {
  const { t } = useTranslation('recoveries')
  const { token_hash } = useLoaderData<typeof loader>()
  const [form] = useFields()
  return (
    <Shell>
      <Stack maw="26rem" mx="auto">
        <Page title={t('new_title')} lead={t('confirm_lead')}>
          <Section>
            <EntryForm form={form} submit={t('go_on')}>
              <input type="hidden" name="token_hash" value={token_hash} />
            </EntryForm>
          </Section>
        </Page>
      </Stack>
    </Shell>
  )
}
