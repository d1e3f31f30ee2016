// The members in their order, each with a number to type and steps up and down; both lead to a preview.
import { Button, Group, TextInput } from '@mantine/core'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import { DataTable } from '~/ui/data-table'
import css from './rotation.module.css'

type Listed = {
  id: string
  since: string
  until: string | null
  body: { name: string; dissolved_on: string | null }
  isPresent: boolean
}

export function OrderList({ code, members }: { code: string; members: readonly Listed[] }) {
  const { t } = useTranslation('rotation')
  const here = `/${code}/rotation/order`
  const places = new Map(members.map(({ id }, n) => [id, n]))
  const placeOf = ({ id }: Listed) => places.get(id) ?? 0
  return (
    <Form method="get" action={here} key={members.map(({ id }) => id).join()}>
      <DataTable
        label={t('order.title')}
        rows={members.filter(({ isPresent }) => isPresent)}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t('order.position'),
            cell: (member) => (
              <TextInput
                className={css.position}
                type="number"
                name={`position-${member.id}`}
                aria-label={`${t('order.position')} ${member.body.name}`}
                defaultValue={placeOf(member) + 1}
                min={1}
                max={members.length}
              />
            ),
          },
          {
            label: t('order.body'),
            cell: ({ body }) => (
              <Group gap="xs">
                {body.name}
                {body.dissolved_on && <Badge tone="bad">{t('order.dissolved')}</Badge>}
              </Group>
            ),
          },
          { label: t('order.since'), cell: ({ since }) => since },
          {
            label: t('leave.title'),
            cell: ({ id, until }) =>
              until ? (
                t('leave.done', { until })
              ) : (
                <Link to={`/${code}/rotation/participants/${id}/leaving`}>{t('leave.action')}</Link>
              ),
          },
          {
            label: t('order.move'),
            cell: (member) => (
              <Group gap="md">
                <Step
                  to={`${here}?order=${moved(members, placeOf(member), -1)}`}
                  name={member.body.name}
                  way="up"
                />
                <Step
                  to={`${here}?order=${moved(members, placeOf(member), 1)}`}
                  name={member.body.name}
                  way="down"
                />
              </Group>
            ),
          },
        ]}
      />
      <Button type="submit" variant="default" mt="md">
        {t('order.preview')}
      </Button>
    </Form>
  )
}

function Step({ to, name, way }: { to: string; name: string; way: 'up' | 'down' }) {
  const { t } = useTranslation('rotation')
  return (
    <Link to={to} preventScrollReset aria-label={t(`order.${way}_of`, { name })}>
      {t(`order.${way}`)}
    </Link>
  )
}

/** The ids with one of them a step earlier or later. */
function moved(members: readonly Listed[], at: number, step: 1 | -1): string {
  const ids = members.map(({ id }) => id)
  const [id] = ids.splice(at, 1)
  if (id) ids.splice(Math.max(0, at + step), 0, id)
  return ids.join('.')
}
