// The second step of signing in: the code that the authenticator shows, or a recovery code.
import { parseWithZod } from '@conform-to/zod/v4'
import { Stack, Text } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { enterAtStep, goOn } from './enter.server'
import { Shown } from './second-factor'
import { showFactor } from './second-factors.server'

export const handle: Handle = { title: 'secondFactors:show_title' }

export async function loader(args: LoaderFunctionArgs) {
  await enterAtStep(args, ['factor'])
  return null
}

export async function action(args: ActionFunctionArgs) {
  const visiting = await enterAtStep(args, ['factor'])
  const form = parseWithZod(await args.request.formData(), { schema: Shown })
  if (form.status !== 'success') return data(form.reply({ hideFields: ['code'] }), { status: 422 })

  await showFactor(visiting, form.value.code)
  return redirect(await goOn(args, visiting.db))
}

export default function ShowPage() {
  const { t } = useTranslation('secondFactors')
  const [search] = useSearchParams()
  const [form, fields] = useFields<Shown>()
  const byRecoveryCode = search.has('recovery')
  const other = new URLSearchParams(search)
  if (byRecoveryCode) other.delete('recovery')
  else other.set('recovery', '')
  return (
    <Shell>
      <Stack maw="26rem" mx="auto">
        <Page title={t('show_title')} lead={t(byRecoveryCode ? 'recovery_lead' : 'show_lead')}>
          <Section>
            <EntryForm
              form={form}
              submit={t('go_on')}
              beside={<Link to={`?${other}`}>{t(byRecoveryCode ? 'by_code' : 'by_recovery_code')}</Link>}
            >
              <TextField
                key={String(byRecoveryCode)}
                field={fields.code}
                label={t(byRecoveryCode ? 'recovery_code' : 'code')}
                inputMode={byRecoveryCode ? 'text' : 'numeric'}
                autoComplete={byRecoveryCode ? 'off' : 'one-time-code'}
                maxLength={40}
                required
              />
            </EntryForm>
          </Section>
          <Text size="sm" c="dimmed">
            {t('lost')}
          </Text>
        </Page>
      </Stack>
    </Shell>
  )
}
