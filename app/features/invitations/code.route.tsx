// Where somebody with a printed slip types its code.
import { parseWithZod } from '@conform-to/zod/v4'
import { Stack } from '@mantine/core'
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { TypedCode } from './invitation'
import { findSlip } from './invitations.server'

export const handle: Handle = { title: 'invitations:title' }

export async function action({ request }: ActionFunctionArgs) {
  const form = parseWithZod(await request.formData(), { schema: TypedCode })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const { token } = await findSlip(form.value.code)
  return redirect(`/join/${token}`)
}

export default function CodePage() {
  const { t } = useTranslation('invitations')
  const [form, fields] = useFields<TypedCode>()
  return (
    <Shell>
      <Stack maw="30rem" mx="auto">
        <Page title={t('title')} lead={t('code_lead')}>
          <Section>
            <EntryForm form={form} submit={t('code_go')}>
              <TextField
                field={fields.code}
                label={t('code')}
                description={t('code_hint')}
                maxLength={30}
                autoComplete="off"
                required
              />
            </EntryForm>
          </Section>
        </Page>
      </Stack>
    </Shell>
  )
}
