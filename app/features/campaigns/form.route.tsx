// One form: filled in here by whoever may; or what it says, what came of it, and how it was corrected.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page } from '~/ui/page'
import { getCampaign } from './campaigns.server'
import { FillingForm } from './filling-form'
import { getForm } from './forms.server'
import { mannerOf, viewForm } from './forms-view.server'
import { EnteredOpinion, opinionOf } from './opinion'
import { giveOpinion } from './opinions.server'
import { RaisingForm } from './raising-form'
import { Said } from './said'

export const handle: Handle = { title: 'campaigns:forms' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'opinions')
  return viewForm(db, county, args.params, now)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('record', 'opinions')
  const id = args.params.id ?? ''
  const [{ questions }, { id: form, unit_id }] = await Promise.all([
    getCampaign(db, county, id),
    getForm(db, county, id, args.params.form ?? ''),
  ])
  const filled = parseWithZod(await args.request.formData(), { schema: opinionOf(questions, EnteredOpinion) })
  if (filled.status !== 'success') return data(filled.reply(), { status: 422 })

  await giveOpinion(db, county, form, { ...filled.value, manner: mannerOf(county, unit_id) })
  return redirect(`/${county.code}/campaigns/${id}/forms/${form}`)
}

export default function FormPage() {
  const { t } = useTranslation('campaigns')
  const view = useLoaderData<typeof loader>()
  const { code, campaign, form, opinion, corrected, filling, raising, demand, isClosed, mayCorrect } = view
  const here = `/${code}/campaigns/${campaign.id}`
  const { reference, unit_name: unit } = form
  return (
    <Page
      title={t('form_of', { reference, unit })}
      trail={[
        { to: `/${code}/campaigns`, label: t('title') },
        { to: here, label: campaign.title },
      ]}
      actions={
        mayCorrect && <LinkButton to={`${here}/forms/${form.id}/correction`}>{t('correct')}</LinkButton>
      }
    >
      {demand && (
        <Notice tone="good" title={t('demand_raised', demand)}>
          <LinkButton to={`/${code}/demands/${demand.id}`}>{t('demand_open')}</LinkButton>
        </Notice>
      )}
      {isClosed && <Notice tone="warning" title={t('states.closed')} />}
      {!opinion && !filling && !isClosed && <Notice title={t(`unfilled.${view.stage}`)} />}
      {filling && <FillingForm questions={campaign.questions} {...filling} />}
      {opinion && <Said title={t('said')} {...opinion} />}
      {raising && <RaisingForm action={`${here}/forms/${form.id}/demand`} {...raising} />}
      {corrected.map((one) => (
        <Said key={one.id} title={t('corrections')} {...one} />
      ))}
    </Page>
  )
}
