// Adds a rule of routing, behind the others unless it is put elsewhere.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'
import { keepRule, listRuleChoices, listRules } from './routing.server'
import { NewRule } from './rule'
import { RuleForm } from './rule-form'

export const handle: Handle = { title: 'routing:new' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('create', 'routing')
  const choices = await listRuleChoices(db, county, dayOf(now))
  return { code: county.code, choices, place: (await listRules(db, county)).length + 1 }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'routing')

  const form = parseWithZod(await args.request.formData(), { schema: NewRule })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await keepRule(db, county, form.value)
  return redirect(`/${county.code}/routing`)
}

export default function NewRulePage() {
  const { t } = useTranslation('routing')
  const { code, choices, place } = useLoaderData<typeof loader>()
  return (
    <Page title={t('new')} trail={[{ to: `/${code}/routing`, label: t('title') }]}>
      <RuleForm choices={choices} place={place} />
    </Page>
  )
}
