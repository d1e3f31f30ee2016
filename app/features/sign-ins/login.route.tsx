// The way in, with the notices that a county must show before it.
import { parseWithZod } from '@conform-to/zod/v4'
import { Anchor, Stack, Text } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { localPath } from '~/core/local-path'
import { findNotices } from '~/features/settings/settings.server'
import { languageOf } from '~/i18n'
import { asVisitor } from '~/platform/supabase.server'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { homeOf, pathOfStep, SignIn } from './sign-in'
import { deviceOf, listMyCounties, nextStep, signIn } from './sign-ins.server'

export const handle: Handle = { title: 'signIns:title' }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = nextOf(request)
  const counties = await listMyCounties(asVisitor(context.visitor.access_token))
  if (counties.length > 0) throw redirect(next ?? homeOf(counties))

  const notices = await findNotices(next?.split('/')[1])
  return { ...notices, language: languageOf(request, notices.language) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseWithZod(await request.formData(), { schema: SignIn })
  if (form.status !== 'success') return data(form.reply({ hideFields: ['password'] }), { status: 422 })

  const access_token = await signIn(context.auth(), form.value, deviceOf(request, context.address))
  const [db, next] = [asVisitor(access_token), nextOf(request)]
  return redirect(pathOfStep(await nextStep(db), next) ?? next ?? homeOf(await listMyCounties(db)))
}

function nextOf(request: Request): string | null {
  return localPath(new URL(request.url).searchParams.get('next'))
}

export default function LoginPage() {
  const { t } = useTranslation('signIns')
  const { name, code, notice, filings } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const [form, fields] = useFields<SignIn>()
  return (
    <Shell title={name} complaints={code ? `/complaints?county=${code}` : '/complaints'} filings={filings}>
      <Stack maw="26rem" mx="auto">
        <Page title={t('title')}>
          {search.has('changed') && <Notice tone="good" title={t('changed')} />}
          {search.has('next') && <Text size="sm">{t('ended')}</Text>}
          <Section>
            <EntryForm
              form={form}
              submit={t('submit')}
              beside={
                <Anchor component={Link} to="/recover">
                  {t('forgotten')}
                </Anchor>
              }
            >
              <TextField
                field={fields.email}
                label={t('account')}
                description={t('account_hint')}
                type="email"
                autoComplete="username"
                required
              />
              <TextField
                field={fields.password}
                label={t('password')}
                type="password"
                autoComplete="current-password"
                required
              />
            </EntryForm>
          </Section>
          <Section title={t('notices')}>
            <Stack component="ul" gap={4} m={0} pl="lg">
              <li>{t('classified')}</li>
              <li>{t('privacy')}</li>
              {notice && <li>{notice}</li>}
            </Stack>
          </Section>
        </Page>
      </Stack>
    </Shell>
  )
}
