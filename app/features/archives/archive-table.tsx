// The archives that were asked for, and what this person can do with each.
import { Group, Text } from '@mantine/core'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Badge } from '~/ui/badge'
import { Confirm } from '~/ui/confirm'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { SubmitButton } from '~/ui/form'
import { stageOf } from './archive'
import type { ArchiveRow } from './archives.server'

const TONES = {
  asked: 'info',
  declined: 'neutral',
  making: 'info',
  ready: 'good',
  expired: 'neutral',
} as const
const BYTES_OF_MB = 1_048_576

type ArchiveTableProps = { archives: readonly ArchiveRow[]; me: string; mayApprove: boolean; now: string }

export function ArchiveTable({ archives, me, mayApprove, now }: ArchiveTableProps) {
  const { t } = useTranslation('archives')
  return (
    <DataTable
      label={t('title')}
      rows={archives}
      keyOf={({ id }) => id}
      empty={<Empty title={t('none')} />}
      columns={[
        { label: t('requested_at'), cell: ({ requested_at }) => minuteOf(requested_at) },
        { label: t('requester'), cell: ({ requester }) => requester?.name },
        { label: t('reason'), cell: ({ reason }) => reason },
        { label: t('approver'), cell: ({ approver }) => approver?.name ?? '—' },
        {
          label: t('state'),
          cell: (archive) => {
            const stage = stageOf(archive, now)
            return <Badge tone={TONES[stage]}>{t(`stages.${stage}`)}</Badge>
          },
        },
        { label: t('size'), cell: ({ size, sha256 }) => <Made size={size} sha256={sha256} /> },
        {
          label: '',
          cell: (archive) => <Deeds archive={archive} me={me} mayApprove={mayApprove} now={now} />,
        },
      ]}
    />
  )
}

function Made({ size, sha256 }: { size: number | null; sha256: string | null }) {
  const { t } = useTranslation('archives')
  if (size === null || sha256 === null) return '—'
  return (
    <>
      {(size / BYTES_OF_MB).toFixed(1)} MB
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('sha256')} {sha256}
      </Text>
    </>
  )
}

type DeedsProps = { archive: ArchiveRow; me: string; mayApprove: boolean; now: string }

function Deeds({ archive, me, mayApprove, now }: DeedsProps) {
  const { t } = useTranslation('archives')
  const { id, requested_by, approved_by, archive_fetches } = archive
  const stage = stageOf(archive, now)
  if (stage === 'asked' && mayApprove) {
    return (
      <Group gap="xs">
        <Deed id={id} verb="approval" label={t('approve')} question={t('approve_question')} />
        <Deed id={id} verb="refusal" label={t('decline')} question={t('decline_question')} />
      </Group>
    )
  }
  if (stage !== 'ready' || (me !== requested_by && me !== approved_by)) return null
  if (archive_fetches.some(({ person_id }) => person_id === me)) return t('fetched')
  return <Deed id={id} verb="export.zip" label={t('fetch')} question={t('fetch_question')} isDownload />
}

type DeedProps = { id: string; verb: string; label: string; question: string; isDownload?: boolean }

/** A download is the browser's own post: Remix would read the answer as a page. */
function Deed({ id, verb, label, question, isDownload = false }: DeedProps) {
  return (
    <Confirm label={label} question={question}>
      <Form method="post" action={`${id}/${verb}`} reloadDocument={isDownload}>
        <SubmitButton>{label}</SubmitButton>
      </Form>
    </Confirm>
  )
}
