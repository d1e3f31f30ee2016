// The receipt of a complaint: the code to keep, and the answer when there is one. Needs no account.
import { Stack, Text } from '@mantine/core'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Filters, FilterText } from '~/ui/filters'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { Receipt } from './complaint'
import { findByReceipt } from './complaints.server'

export const handle: Handle = { title: 'complaints:look_up' }

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const receipt = Receipt.safeParse(search.get('code') ?? '').data ?? null
  const complaint = receipt ? await findByReceipt(receipt) : null
  return { receipt, complaint, isNew: search.has('new'), isUnknown: search.has('code') && complaint === null }
}

export default function ReceiptPage() {
  const { t } = useTranslation('complaints')
  const { receipt, complaint, isNew, isUnknown } = useLoaderData<typeof loader>()
  return (
    <Shell title={complaint?.county}>
      <Page title={t('look_up')}>
        {isNew && complaint && (
          <Notice tone="good" title={t('received', { reference: complaint.reference })}>
            {t('keep_receipt', { receipt })}
          </Notice>
        )}
        {isUnknown && <Notice tone="warning" title={t('no_such_receipt')} />}
        {complaint && <Found {...complaint} />}
        <Section>
          <Filters>
            <FilterText name="code" label={t('receipt')} placeholder="K7QM-2XVA-9PLC" />
          </Filters>
        </Section>
      </Page>
    </Shell>
  )
}

type Found = NonNullable<Awaited<ReturnType<typeof findByReceipt>>>

function Found({ reference, body, raised_at, answer }: Found) {
  const { t } = useTranslation('complaints')
  return (
    <Section title={t('numbered', { reference })}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {minuteOf(raised_at)}
        </Text>
        <Text style={{ whiteSpace: 'pre-wrap' }}>{body}</Text>
        {answer ? (
          <Notice tone="good" title={t('answered_at', { at: minuteOf(answer.answered_at) })}>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{answer.body}</Text>
          </Notice>
        ) : (
          <Notice title={t('not_answered')} />
        )}
      </Stack>
    </Section>
  )
}
