// Rows under headings; on a phone each row is a card. Plain tr and td, because a page may hold fifty of them.
import { Table } from '@mantine/core'
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './data-table.module.css'
import { Empty } from './empty'
import { Whole } from './whole'

export type Column<Row> = {
  label: string
  cell: (row: Row) => ReactNode
  /** Set to the right, digits under digits. */
  numeric?: boolean
  /** Where a list can be ordered by this column: the address that does it, and how it is ordered now. */
  sort?: { to: string; now: 'ascending' | 'descending' | 'none' }
}

type DataTableProps<Row> = {
  /** Says what the rows are, to those who do not see the page. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Instead of the rows, where there are none. */
  empty?: ReactNode
}

export function DataTable<Row>({ label, columns, rows, keyOf, empty }: DataTableProps<Row>) {
  const { t } = useTranslation()
  if (rows.length === 0) return empty ?? <Empty title={t('nothing')} />
  return (
    // A region that scrolls must be reachable by keyboard (biome.json lets this file say so).
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <Table className={css.table} verticalSpacing="xs">
        <thead>
          <tr>
            {columns.map(({ label, numeric, sort }) => (
              <th
                key={label}
                scope="col"
                className={numeric ? css.numeric : undefined}
                aria-sort={sort && sort.now !== 'none' ? sort.now : undefined}
              >
                {sort ? <SortLink label={label} {...sort} /> : label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ label, cell, numeric }) => (
                <td key={label} data-label={label} className={numeric ? css.numeric : undefined}>
                  {whole(cell(row))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function whole(content: ReactNode): ReactNode {
  return typeof content === 'string' ? <Whole text={content} /> : content
}

/** The arrow says how it is ordered; the word of the heading says by what. */
function SortLink({
  label,
  to,
  now,
}: {
  label: string
  to: string
  now: 'ascending' | 'descending' | 'none'
}) {
  const arrows = { ascending: ' ↑', descending: ' ↓', none: '' }
  return (
    <Link to={to} preventScrollReset>
      {label}
      <span aria-hidden="true">{arrows[now]}</span>
    </Link>
  )
}
