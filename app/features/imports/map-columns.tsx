// Where the titles were not found: somebody says which column holds which field.
import { SimpleGrid } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SelectField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import type { ImportView } from './view.server'

export function MapColumns({ view }: { view: ImportView }) {
  const { t } = useTranslation('imports')
  const { titles = [], mapping = [], row_number = 1 } = view.heading ?? {}
  const found = mapping.flatMap((field, column) => (field === null ? [] : [[field, String(column)] as const]))
  const [form, fields] = useFields<{ columns: Record<string, string> }>({
    id: 'heading',
    defaultValue: { columns: Object.fromEntries(found) },
  })
  const columns = fields.columns.getFieldset()
  const options = titles.map((title, column) => ({
    value: String(column),
    label: t('map.column', { column: column + 1, title: title || t('map.untitled') }),
  }))
  return (
    <>
      <Notice tone="warning" title={t('map.title')}>
        {t('map.note', { row_number })}
      </Notice>
      <Section>
        <EntryForm form={form} submit={t('map.submit')}>
          <input type="hidden" name="step" value="heading" />
          <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
            {view.fields.map(({ field, title }) => {
              const column = columns[field]
              const isNeeded = view.needed.includes(field)
              return (
                column && (
                  <SelectField
                    key={field}
                    field={column}
                    label={title}
                    options={options}
                    required={isNeeded}
                  />
                )
              )
            })}
          </SimpleGrid>
        </EntryForm>
      </Section>
    </>
  )
}
