// The entries of an edition; of a redacted one why it went.
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { SubmitButton } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { Whole } from '~/ui/whole'
import { ListKind } from './edition'
import css from './list.module.css'
import { Origin } from './list-words'
import type { Edition, Entry } from './lists.server'

type EntryTableProps = {
  here: string
  edition: Edition
  entries: readonly Entry[]
  mayWord: boolean
  mayRedact: boolean
}

export function EntryTable({ here, edition, entries, mayWord, mayRedact }: EntryTableProps) {
  const { t } = useTranslation('lists')
  const { quarter } = edition
  const kind = ListKind.parse(edition.kind)
  const isActivity = kind === 'activity'
  const columns: (Column<Entry> | false)[] = [
    { label: t('position'), cell: ({ position }) => position },
    !isActivity && { label: t('category'), cell: ({ category }) => category },
    {
      label: t(`wordings.${kind}`),
      cell: (entry) => <Wording entry={entry} />,
    },
    kind !== 'demand' && {
      label: t(isActivity ? 'place' : 'provider'),
      cell: ({ provider }) => provider,
    },
    !isActivity && { label: t('details'), cell: ({ details }) => details },
    { label: t(kind === 'demand' ? 'raised_on' : 'days'), cell: (entry) => <Days {...entry} /> },
    {
      label: t('origin'),
      cell: ({ first_quarter }) => <Origin first_quarter={first_quarter} quarter={quarter} />,
    },
    mayWord && { label: t('change'), cell: (entry) => <Changes here={here} entry={entry} /> },
    mayRedact && {
      label: t('change'),
      cell: ({ id, wording, redaction }) =>
        !redaction && (
          <LinkButton to={`${here}/entries/${id}/redaction`} label={`${t('redact')} ${wording ?? ''}`}>
            {t('redact')}
          </LinkButton>
        ),
    },
  ]
  return (
    <div className={mayWord || mayRedact ? css.changeable : undefined}>
      <DataTable
        label={t('entries')}
        columns={columns.filter((column) => column !== false)}
        rows={entries}
        keyOf={({ id }) => id}
        empty={<Empty title={t('none')} />}
      />
    </div>
  )
}

function Wording({ entry: { wording, redaction } }: { entry: Entry }) {
  const { t } = useTranslation('lists')
  if (redaction) return <em>{t('redacted_because', { reason: redaction.reason })}</em>
  return wording ?? <em>{t('no_wording')}</em>
}

function Changes({ here, entry: { id, wording, position } }: { here: string; entry: Entry }) {
  const { t } = useTranslation('lists')
  const name = wording ?? `${position}`
  return (
    <span className={css.changes}>
      <LinkButton to={`${here}/entries/${id}`} label={`${t('word')} ${name}`}>
        {t('word')}
      </LinkButton>
      <Form method="post" action={`${here}/entries/${id}/removal`}>
        <SubmitButton quiet>{t('leave_out')}</SubmitButton>
      </Form>
    </span>
  )
}

function Days({ since, until }: Entry) {
  const days = [since, until].filter((day, n, days) => day !== null && days.indexOf(day) === n)
  return <Whole text={days.join(' – ')} />
}
