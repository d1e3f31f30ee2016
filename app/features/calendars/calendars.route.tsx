// One's own calendar addresses: making, making anew, ending. An address is shown once, in the answer that makes it.
import { parseWithZod } from '@conform-to/zod/v4'
import { Code, Group } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { webEnv } from '~/platform/env.server'
import { DataTable } from '~/ui/data-table'
import { SubmitButton } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page } from '~/ui/page'
import { CalendarChange } from './calendar'
import { endCalendar, listCalendars, makeCalendar } from './calendars.server'

export const handle: Handle = { title: 'calendars:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'rotation')
  return { code: county.code, calendars: await listCalendars(db, county) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'rotation')
  const form = parseWithZod(await args.request.formData(), { schema: CalendarChange })
  if (form.status !== 'success') return data({ address: null }, { status: 422 })

  const { kind, intent } = form.value
  if (intent === 'make')
    return { address: `${webEnv().PUBLIC_URL}/calendar/${await makeCalendar(db, county, kind)}.ics` }
  await endCalendar(db, county, kind)
  return { address: null }
}

export default function CalendarsPage() {
  const { t } = useTranslation(['calendars', 'rotation'])
  const { code, calendars } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      trail={[{ to: `/${code}/rotation`, label: t('rotation:title') }]}
    >
      {answer?.address && (
        <Notice tone="good" title={t('made')}>
          <Code style={{ overflowWrap: 'anywhere' }}>{answer.address}</Code>
          <p>{t('made_note')}</p>
        </Notice>
      )}
      {answer && answer.address === null && <Notice title={t('ended')} />}
      <DataTable
        label={t('title')}
        rows={calendars}
        keyOf={({ kind }) => kind}
        columns={[
          { label: t('kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
          { label: t('state'), cell: ({ made_on }) => (made_on ? t('live', { on: made_on }) : t('none')) },
          {
            label: t('action'),
            cell: ({ kind, made_on }) => (
              <Form method="post">
                <input type="hidden" name="kind" value={kind} />
                <Group gap="xs">
                  <SubmitButton intent="make" quiet>
                    {t(made_on ? 'remake' : 'make')}
                  </SubmitButton>
                  {made_on && (
                    <SubmitButton intent="end" quiet>
                      {t('end')}
                    </SubmitButton>
                  )}
                </Group>
              </Form>
            ),
          },
        ]}
      />
    </Page>
  )
}
