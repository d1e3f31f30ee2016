// The new password after a recovery link was opened.
import { parseWithZod } from '@conform-to/zod/v4'
import { Stack } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NewPasswordFields } from '~/features/sign-ins/new-password-fields'
import { NewPassword } from '~/features/sign-ins/password'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { findRecovering, finishRecovery } from './recoveries.server'

export const handle: Handle = { title: 'recoveries:new_title' }

export async function loader({ context }: LoaderFunctionArgs) {
  const email = await findRecovering(context.auth())
  if (!email) throw redirect('/recover')
  return { email }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseWithZod(await request.formData(), { schema: NewPassword })
  const hideFields: (keyof NewPassword)[] = ['password', 'password_again']
  if (form.status !== 'success') return data(form.reply({ hideFields }), { status: 422 })

  await finishRecovery(context.auth(), context.visitor.access_token, form.value.password)
  return redirect('/login?changed')
}

export default function NewPasswordPage() {
  const { t } = useTranslation('recoveries')
  const { email } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewPassword>()
  return (
    <Shell>
      <Stack maw="26rem" mx="auto">
        <Page title={t('new_title')} lead={t('new_lead', { email })}>
          <Section>
            <EntryForm form={form} submit={t('set')}>
              <NewPasswordFields fields={fields} />
            </EntryForm>
          </Section>
        </Page>
      </Stack>
    </Shell>
  )
}
