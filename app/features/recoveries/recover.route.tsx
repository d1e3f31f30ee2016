// A forgotten password: where to send the link. The answer is the same for every account, also for one that does not exist.
import { parseWithZod } from '@conform-to/zod/v4'
import { Stack } from '@mantine/core'
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { askForRecovery } from './recoveries.server'
import { Recovery } from './recovery'

export const handle: Handle = { title: 'recoveries:title' }

export async function action({ request }: ActionFunctionArgs) {
  const form = parseWithZod(await request.formData(), { schema: Recovery })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await askForRecovery(form.value.email)
  return redirect('/recover?sent')
}

export default function RecoverPage() {
  const { t } = useTranslation('recoveries')
  const [search] = useSearchParams()
  const [form, fields] = useFields<Recovery>()
  return (
    <Shell>
      <Stack maw="26rem" mx="auto">
        <Page title={t('title')} lead={t('lead')}>
          {search.has('sent') ? (
            <Notice tone="good" title={t('sent')}>
              {t('sent_next')}
            </Notice>
          ) : (
            <Section>
              <EntryForm
                form={form}
                submit={t('send')}
                beside={<LinkButton to="/login">{t('back')}</LinkButton>}
              >
                <TextField
                  field={fields.email}
                  label={t('account')}
                  type="email"
                  autoComplete="username"
                  required
                />
              </EntryForm>
            </Section>
          )}
        </Page>
      </Stack>
    </Shell>
  )
}
