// One complaint, and its answer.
import { parseWithZod } from '@conform-to/zod/v4'
import { Stack, Text } from '@mantine/core'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { Facts } from '~/ui/facts'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Masked } from '~/ui/masked'
import { Page, Section } from '~/ui/page'
import { COMPLAINT_LETTERS_MAX, ComplaintAnswer } from './complaint'
import { answerComplaint, getComplaint } from './complaints.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.complaint.reference }]

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'complaints')
  return { complaint: await getComplaint(db, county, String(args.params.id)), me: county.me.person_id }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('answer', 'complaints')
  const { id } = await getComplaint(db, county, String(args.params.id))
  const form = parseWithZod(await args.request.formData(), { schema: ComplaintAnswer })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await answerComplaint(db, county, id, form.value.body)
  return redirect(`/${county.code}/complaints/${id}`)
}

export default function ComplaintPage() {
  const { t } = useTranslation('complaints')
  const { complaint, me } = useLoaderData<typeof loader>()
  const { id, reference, raised_at, body, about_name, raiser, answer } = complaint
  const [form, fields] = useFields<ComplaintAnswer>()
  return (
    <Page title={t('numbered', { reference })} trail={[{ to: '..', label: t('title') }]}>
      <Section title={minuteOf(raised_at)}>
        <Stack gap="sm">
          <Text style={{ whiteSpace: 'pre-wrap' }}>{body}</Text>
          <Facts
            facts={[
              { label: t('about'), value: about_name },
              { label: t('raised_by'), value: raiser?.name },
              { label: t('contact'), value: <Masked text={t('closed')} reveal="contact" /> },
            ]}
          />
        </Stack>
      </Section>
      {answer ? (
        <Section title={t('answered_at', { at: minuteOf(answer.answered_at) })}>
          <Text style={{ whiteSpace: 'pre-wrap' }}>{answer.body}</Text>
          <Text size="sm" c="dimmed">
            {answer.answerer?.name}
          </Text>
        </Section>
      ) : (
        <Section title={t('answer')}>
          <EntryForm form={form} submit={t('answer')} keep={`answer:${id}:${me}`}>
            <LongTextField
              field={fields.body}
              label={t('answer_body')}
              description={t('answer_hint')}
              rows={8}
              maxLength={COMPLAINT_LETTERS_MAX}
              required
            />
          </EntryForm>
        </Section>
      )}
    </Page>
  )
}
