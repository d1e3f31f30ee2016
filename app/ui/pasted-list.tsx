// Many things at once: a list is pasted, looked at, and only then written. Needs no script.
import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PastedRow } from '~/core/pasted'
import { Badge } from './badge'
import { DataTable } from './data-table'
import type { Option } from './field'
import { SubmitButton } from './form'
import { Section } from './page'

export type Pasted = { text: string; kind: string; rows: PastedRow<string>[] }

type PastedListProps = {
  label: string
  hint: string
  kinds: readonly Option[]
  /** The kind that a line without one gets at first. */
  otherwise: string
  pasted?: Pasted | undefined
}

export function PastedList({ label, hint, kinds, otherwise, pasted }: PastedListProps) {
  const { t } = useTranslation('ui')
  return (
    <Stack gap="lg">
      <Section>
        <Form method="post">
          <Stack gap="md" maw="40rem">
            <NativeSelect
              name="kind"
              label={t('pasted.otherwise')}
              data={[...kinds]}
              defaultValue={pasted?.kind ?? otherwise}
            />
            <Textarea
              name="text"
              label={label}
              description={hint}
              rows={12}
              defaultValue={pasted?.text}
              required
            />
            <div>
              <SubmitButton intent="preview">{t('pasted.preview')}</SubmitButton>
            </div>
          </Stack>
        </Form>
      </Section>
      {pasted && <Preview label={label} kinds={kinds} pasted={pasted} />}
    </Stack>
  )
}

function Preview({ label, kinds, pasted }: { label: string; kinds: readonly Option[]; pasted: Pasted }) {
  const { t } = useTranslation('ui')
  const { text, kind, rows } = pasted
  const count = rows.filter(({ outcome }) => outcome === 'new').length
  const existing = rows.filter(({ outcome }) => outcome === 'existing').length
  const kindIn = (row: PastedRow<string>) => kinds.find(({ value }) => value === row.kind)?.label ?? row.kind
  return (
    <Section title={t('pasted.looked_at')}>
      <Stack gap="md">
        <Text>{t('pasted.counts', { count, existing, refused: rows.length - count - existing })}</Text>
        <DataTable
          label={label}
          rows={rows}
          keyOf={({ line }) => `${line}`}
          columns={[
            { label: t('pasted.line'), cell: ({ line }) => line, numeric: true },
            { label: t('pasted.name'), cell: ({ name }) => name },
            { label: t('pasted.kind'), cell: kindIn },
            {
              label: t('pasted.outcome'),
              cell: ({ outcome }) => (
                <Badge tone={outcome === 'new' ? 'good' : outcome === 'existing' ? 'neutral' : 'warning'}>
                  {t(`pasted.outcomes.${outcome}`)}
                </Badge>
              ),
            },
          ]}
        />
        {count > 0 && (
          <Form method="post">
            <input type="hidden" name="text" value={text} />
            <input type="hidden" name="kind" value={kind} />
            <Group>
              <Button type="submit" name="intent" value="confirm">
                {t('pasted.write', { count })}
              </Button>
            </Group>
          </Form>
        )}
      </Stack>
    </Section>
  )
}
