// Where the code of a reply slip leads: what was answered, and the unit's word on it, once, without an account.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isLanguage } from '~/core/language'
import { refusalStatus } from '~/core/refusal'
import { ConfirmationFields } from '~/features/demands/confirmation-fields'
import { Confirmation, type ConfirmationForm } from '~/features/dispatches/dispatch'
import { languageOf } from '~/i18n'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { CLOSED, readCode } from './confirmation-slip'
import { confirmBySlip, readSlip } from './confirmation-slips.server'
import { SlipFacts } from './slip-facts'

export const handle: Handle = { title: 'confirmationSlips:title' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slip = await readSlip(readCode(params.token))
  const language = languageOf(request, isLanguage(slip.language) ? slip.language : undefined)
  const isThanked = new URL(request.url).searchParams.has('thanks') && slip.standing === 'used'
  const status = slip.standing === 'open' || isThanked ? 200 : refusalStatus[CLOSED[slip.standing]]
  return data({ language, slip, isThanked }, { status, headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const code = readCode(params.token)
  const form = parseWithZod(await request.formData(), { schema: Confirmation })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await confirmBySlip(code, form.value)
  return redirect(`/confirm/${code}?thanks`)
}

export default function ConfirmPage() {
  const { t } = useTranslation('confirmationSlips')
  const { slip, isThanked } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<ConfirmationForm>()
  return (
    <Shell title={slip.county}>
      <Page title={t('of', { reference: slip.reference })} lead={slip.standing === 'open' && t('lead')}>
        {slip.standing === 'open' ? (
          <>
            <Section>
              <SlipFacts slip={slip} />
            </Section>
            <Section>
              <EntryForm form={form} submit={t('send')}>
                <ConfirmationFields fields={fields} />
              </EntryForm>
            </Section>
          </>
        ) : (
          <Ended standing={slip.standing} isThanked={isThanked} />
        )}
      </Page>
    </Shell>
  )
}

function Ended({ standing, isThanked }: { standing: keyof typeof CLOSED; isThanked: boolean }) {
  const { t } = useTranslation(['confirmationSlips', 'refusals'])
  if (isThanked)
    return (
      <Notice tone="good" title={t('thanks')}>
        {t('thanks_next')}
      </Notice>
    )
  return (
    <Notice title={t(`refusals:${CLOSED[standing]}.title`)}>{t(`refusals:${CLOSED[standing]}.next`)}</Notice>
  )
}
