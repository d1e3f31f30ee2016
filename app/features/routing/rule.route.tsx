// One rule of routing: changing it, and removing it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Confirm } from '~/ui/confirm'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { getRule, keepRule, listRuleChoices, removeRule } from './routing.server'
import { NewRule } from './rule'
import { RuleForm } from './rule-form'

export const handle: Handle = { title: 'routing:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'routing')
  const choices = await listRuleChoices(db, county, dayOf(now))
  return { code: county.code, choices, rule: await getRule(db, county, args.params.id) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  const typed = await args.request.formData()
  const isRemoval = typed.get('form') === 'removal'
  county.may(isRemoval ? 'remove' : 'edit', 'routing')
  const { id } = await getRule(db, county, args.params.id)
  if (isRemoval) {
    await removeRule(db, county, id)
    return redirect(`/${county.code}/routing`)
  }
  const form = parseWithZod(typed, { schema: NewRule })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await keepRule(db, county, { ...form.value, id })
  return redirect(`/${county.code}/routing`)
}

export default function RulePage() {
  const { t } = useTranslation('routing')
  const { code, choices, rule } = useLoaderData<typeof loader>()
  const [removal] = useFields({ id: 'removal' })
  return (
    <Page title={t('nth', { place: rule.place })} trail={[{ to: `/${code}/routing`, label: t('title') }]}>
      <RuleForm key={rule.version} choices={choices} place={rule.place} rule={rule} />
      <Section title={t('remove')}>
        <Confirm label={t('remove')} question={t('remove_question')}>
          <EntryForm form={removal} submit={t('remove')} />
        </Confirm>
      </Section>
    </Page>
  )
}
