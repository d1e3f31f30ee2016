// Ending a kind of reminder by the link it came with, signed in or not: by a button, or at once by a mail program (RFC 8058).
import { Stack } from '@mantine/core'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isLanguage } from '~/core/language'
import { Refusal } from '~/core/refusal'
import { languageOf } from '~/i18n'
import { SubmitButton } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { MailKind } from './mail'
import { findSubscription, resubscribe, unsubscribe } from './mails.server'

export const handle: Handle = { title: 'mails:unsubscribe.title' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await findSubscription(params.token ?? '')
  if (!found) throw new Refusal('not_found')
  const language = languageOf(request, isLanguage(found.language) ? found.language : undefined)
  return {
    language,
    county: found.county,
    kind: MailKind.parse(found.kind),
    is_unsubscribed: found.is_unsubscribed,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  await (form.get('intent') === 'resume' ? resubscribe : unsubscribe)(params.token ?? '')
  // A mail program wants no page.
  if (form.get('List-Unsubscribe') === 'One-Click') return new Response(null, { status: 200 })
  return redirect(`/unsubscribe/${params.token}`)
}

export default function UnsubscribePage() {
  const { t } = useTranslation('mails')
  const { county, kind, is_unsubscribed } = useLoaderData<typeof loader>()
  const what = { county, kind: t(`kinds.${kind}`) }
  return (
    <Shell>
      <Page title={t('unsubscribe.title')}>
        <Section>
          <Stack gap="md">
            {is_unsubscribed && <Notice tone="good" title={t('unsubscribe.done', what)} />}
            {!is_unsubscribed && <p>{t('unsubscribe.question', what)}</p>}
            <Form method="post">
              <SubmitButton quiet={is_unsubscribed} intent={is_unsubscribed ? 'resume' : 'end'}>
                {t(is_unsubscribed ? 'unsubscribe.resume' : 'unsubscribe.end')}
              </SubmitButton>
            </Form>
          </Stack>
        </Section>
      </Page>
    </Shell>
  )
}
