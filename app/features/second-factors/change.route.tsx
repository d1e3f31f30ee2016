// Setting up an authenticator while signed in: the first one by choice, or another telephone in place of the old one.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { EnrolForm } from './enrol-form'
import { enterSignedIn } from './enter.server'
import { codesIn, RecoveryCodes } from './recovery-codes'
import { Confirmed } from './second-factor'
import { enrolFactor, findAccount, getMyFactor, offerFactor } from './second-factors.server'

export const handle: Handle = { title: 'secondFactors:enrol_title' }

export async function loader(args: LoaderFunctionArgs) {
  const visiting = await enterSignedIn(args)
  const account = await findAccount(args.context.auth())
  if (!account) throw new Refusal('link_expired')
  const { enrolled_at } = await getMyFactor(visiting.db)
  return {
    name: visiting.name,
    isReplacing: enrolled_at !== null,
    offer: await offerFactor(visiting, account),
  }
}

export async function action(args: ActionFunctionArgs) {
  const visiting = await enterSignedIn(args)
  const account = await findAccount(args.context.auth())
  if (!account) throw new Refusal('link_expired')
  const form = parseWithZod(await args.request.formData(), { schema: Confirmed })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  return { codes: await enrolFactor(visiting, account, form.value) }
}

export default function ChangePage() {
  const { t } = useTranslation(['secondFactors', 'people'])
  const { name, offer, isReplacing } = useLoaderData<typeof loader>()
  const codes = codesIn(useActionData())
  const trail = [
    { to: '/me', label: t('people:title') },
    { to: '/me/second-factor', label: t('title') },
  ]
  return (
    <Shell home="/me" person={{ name, to: '/me' }}>
      <Page title={t(codes ? 'codes_title' : isReplacing ? 'replace' : 'enrol_title')} trail={trail}>
        {codes ? <RecoveryCodes codes={codes} /> : <EnrolForm offer={offer} isReplacing={isReplacing} />}
        {codes && (
          <div>
            <LinkButton to="/me/second-factor" main>
              {t('codes_kept')}
            </LinkButton>
          </div>
        )}
      </Page>
    </Shell>
  )
}
