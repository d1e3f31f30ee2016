// One application, for the operator: what was said, and the answer.
import { parseWithZod } from '@conform-to/zod/v4'
import { Stack, Text } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Confirm } from '~/ui/confirm'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { DECLINE_REASON_CHARACTERS_MAX, Decline } from './application'
import { ApplicationFacts } from './application-facts'
import { approveApplication, declineApplication, getApplication } from './applications.server'

export const handle: Handle = { title: 'applications:status' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'applications')
  return { code: county.code, application: await getApplication(db, county, args.params.id ?? '') }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('answer', 'applications')
  const { id } = await getApplication(db, county, args.params.id ?? '')
  const typed = await args.request.formData()
  if (typed.get('form') === 'approval') {
    await approveApplication(db, county, id)
    return redirect(`/${county.code}/applications/${id}`)
  }
  const form = parseWithZod(typed, { schema: Decline })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await declineApplication(db, county, id, form.value.reason)
  return redirect(`/${county.code}/applications/${id}`)
}

export default function DecisionPage() {
  const { t } = useTranslation('applications')
  const { code, application } = useLoaderData<typeof loader>()
  const trail = [{ to: `/${code}/applications`, label: t('list_title') }]
  return (
    <Page title={application.name} trail={trail}>
      <ApplicationFacts application={application} />
      {application.decision === null && <Answer name={application.name} />}
    </Page>
  )
}

function Answer({ name }: { name: string }) {
  const { t } = useTranslation('applications')
  const [approval] = useFields({ id: 'approval' })
  const [refusal, fields] = useFields<Decline>({ id: 'refusal' })
  return (
    <Stack gap="lg">
      <Notice title={t('check')}>
        <Text>{t('check_hint')}</Text>
      </Notice>
      <Section title={t('approve')}>
        <Confirm label={t('approve')} question={t('approve_question', { name })}>
          <EntryForm form={approval} submit={t('approve')} />
        </Confirm>
      </Section>
      <Section title={t('decline')}>
        <Confirm label={t('decline')} question={t('decline_question', { name })}>
          <EntryForm form={refusal} submit={t('decline')}>
            <LongTextField
              field={fields.reason}
              label={t('reason')}
              description={t('reason_hint')}
              maxLength={DECLINE_REASON_CHARACTERS_MAX}
              required
            />
          </EntryForm>
        </Confirm>
      </Section>
    </Stack>
  )
}
