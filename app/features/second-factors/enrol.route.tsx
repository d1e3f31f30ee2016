// The first sign-in with a role that needs a second factor: the authenticator is set up before anything can be read.
import { parseWithZod } from '@conform-to/zod/v4'
import { Stack } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { EnrolForm } from './enrol-form'
import { enterAtStep, goOn } from './enter.server'
import { codesIn, RecoveryCodes } from './recovery-codes'
import { Confirmed } from './second-factor'
import { enrolFactor, findAccount, offerFactor } from './second-factors.server'

export const handle: Handle = { title: 'secondFactors:enrol_title' }

/** After the factor is enrolled the page stays, so that the recovery codes can be read. */
export async function loader(args: LoaderFunctionArgs) {
  const { step, ...visiting } = await enterAtStep(args, ['enrolment', 'password', 'done'])
  const account = await findAccount(args.context.auth())
  const offer = step === 'enrolment' && account ? await offerFactor(visiting, account) : null
  return { offer, onward: offer ? null : await goOn(args, visiting.db) }
}

export async function action(args: ActionFunctionArgs) {
  const visiting = await enterAtStep(args, ['enrolment'])
  const account = await findAccount(args.context.auth())
  if (!account) throw new Refusal('link_expired')
  const form = parseWithZod(await args.request.formData(), { schema: Confirmed })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  return { codes: await enrolFactor(visiting, account, form.value) }
}

export default function EnrolPage() {
  const { t } = useTranslation('secondFactors')
  const { offer, onward } = useLoaderData<typeof loader>()
  const codes = codesIn(useActionData())
  return (
    <Shell>
      <Stack maw="32rem" mx="auto">
        <Page title={t(codes ? 'codes_title' : 'enrol_title')} lead={codes ? undefined : t('enrol_lead')}>
          {codes && <RecoveryCodes codes={codes} />}
          {offer && !codes && <EnrolForm offer={offer} />}
          {onward && !codes && <Notice tone="good" title={t('enrolled')} />}
          {onward && (
            <div>
              <LinkButton to={onward} main>
                {t(codes ? 'codes_kept' : 'go_on')}
              </LinkButton>
            </div>
          )}
        </Page>
      </Stack>
    </Shell>
  )
}
