// Where the square on a form leads: the questions, without an account. Used, over or not begun, the page says so.
import { parseWithZod } from '@conform-to/zod/v4'
import { Stack, Text } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf, minuteOf } from '~/core/calendar-date'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { stageOf } from './campaign'
import { GivenOpinion, type OpinionForm, opinionOf } from './opinion'
import { OpinionFields } from './opinion-fields'
import { findByCode, giveByCode } from './opinions.server'

export const handle: Handle = { title: 'campaigns:opinion.title' }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { county, campaign, questions, unit_name, reference, opinions } = await findByCode(params.code ?? '')
  const stage = stageOf(campaign, dayOf(context.now))
  const given_at = opinions[0]?.recorded_at ?? null
  const { title, since, until } = campaign
  return { county, title, since, until, stage, questions, unit_name, reference, given_at }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const found = await findByCode(params.code ?? '')
  const schema = opinionOf(found.questions, GivenOpinion)
  const form = parseWithZod(await request.formData(), { schema })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await giveByCode(params.code ?? '', found, form.value)
  return redirect(`/opinion/${params.code}`)
}

export default function OpinionPage() {
  const { t } = useTranslation('campaigns')
  const { county, title, unit_name, reference, stage, since, until, given_at } =
    useLoaderData<typeof loader>()
  return (
    <Shell title={county.name} complaints={`/complaints?county=${county.code}`}>
      <Stack maw="40rem" mx="auto">
        <Page title={title} lead={t('opinion.of', { unit: unit_name, reference })}>
          {given_at && (
            <Notice tone="good" title={t('opinion.given')}>
              {t('opinion.given_at', { at: minuteOf(given_at) })}
            </Notice>
          )}
          {!given_at && stage === 'ahead' && <Notice title={t('opinion.early', { since })} />}
          {!given_at && stage === 'over' && <Notice tone="warning" title={t('opinion.over')} />}
          {!given_at && stage === 'running' && <Asked until={until} />}
        </Page>
      </Stack>
    </Shell>
  )
}

function Asked({ until }: { until: string }) {
  const { t } = useTranslation('campaigns')
  const { questions } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<OpinionForm>()
  return (
    <Section>
      <Text size="sm" c="dimmed" mb="md">
        {t('opinion.lead', { until })}
      </Text>
      <EntryForm form={form} submit={t('save')} once="id">
        <OpinionFields questions={questions} fields={fields} />
      </EntryForm>
    </Section>
  )
}
