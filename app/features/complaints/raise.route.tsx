// Where anybody raises a complaint or suggestion: first the county, then the form.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { NewComplaint } from './complaint'
import { findCounty, listCounties, raiseComplaint } from './complaints.server'
import { CountyChoice } from './county-choice'
import { RaiseForm } from './raise-form'

export const handle: Handle = { title: 'complaints:raise' }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const county = await findCounty(search.get('county') ?? '')
  const counties = county ? [] : await listCounties(search.get('q') ?? '')
  return { county, counties, hasAccount: context.visitor.access_token !== null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const county = await findCounty(new URL(request.url).searchParams.get('county') ?? '')
  if (!county) throw new Refusal('not_found')
  const form = parseWithZod(await request.formData(), { schema: NewComplaint })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const sender = { access_token: context.visitor.access_token, address: context.address }
  return redirect(`/complaints/receipt?code=${await raiseComplaint(sender, county, form.value)}&new`)
}

export default function RaisePage() {
  const { t } = useTranslation('complaints')
  const { county, counties, hasAccount } = useLoaderData<typeof loader>()
  return (
    <Shell title={county?.name} home={county && hasAccount ? `/${county.code}` : '/'}>
      <Page
        title={t('raise')}
        lead={t('raise_lead')}
        actions={<LinkButton to="/complaints/receipt">{t('look_up')}</LinkButton>}
      >
        {county ? (
          <RaiseForm county={county} hasAccount={hasAccount} />
        ) : (
          <CountyChoice counties={counties} />
        )}
      </Page>
    </Shell>
  )
}
