// The forms that are printed next, and of which area they are.
import { useTranslation } from 'react-i18next'
import { Empty } from '~/ui/empty'
import type { Option } from '~/ui/field'
import { FilterSelect, Filters } from '~/ui/filters'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import { Paging } from '~/ui/paging'

type NextFormsProps = {
  areas: readonly Option[]
  forms: readonly { id: string; reference: string; unit_name: string }[]
  after: string | null
}

export function NextForms({ areas, forms, after }: NextFormsProps) {
  const { t } = useTranslation('campaigns')
  const [form] = useFields()
  return (
    <>
      <Filters>
        <FilterSelect name="area_id" label={t('area')} options={areas} />
        <FilterSelect
          name="state"
          label={t('printing.which')}
          otherwise={t('printing.unprinted')}
          options={[{ value: 'waiting', label: t('printing.waiting') }]}
        />
      </Filters>
      {forms.length === 0 ? (
        <Empty title={t('printing.nothing')} />
      ) : (
        <Section title={t('printing.these', { first: forms[0]?.reference, last: forms.at(-1)?.reference })}>
          <EntryForm form={form} submit={t('printing.next', { count: forms.length })}>
            {forms.map(({ id }) => (
              <input key={id} type="hidden" name="forms" value={id} />
            ))}
            <p>{forms.map(({ unit_name }) => unit_name).join(t('printing.separator'))}</p>
          </EntryForm>
        </Section>
      )}
      <Paging before={null} after={after} />
    </>
  )
}
