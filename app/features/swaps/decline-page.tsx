// The page on which an offer is refused or taken back: it asks why.
import { useTranslation } from 'react-i18next'
import type { Month } from '~/core/period'
import { useMonthName } from '~/features/rotation/month-name'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Page, Section } from '~/ui/page'
import type { Decline } from './swap'

type DeclinePageProps = { code: string; how: 'refusal' | 'withdrawal'; by: string; month: Month }

export function DeclinePage({ code, how, by, month }: DeclinePageProps) {
  const { t } = useTranslation('swaps')
  const nameOf = useMonthName()
  const [form, fields] = useFields<Decline>()
  return (
    <Page
      title={t(`${how}.title`)}
      lead={t(`${how}.lead`, { by, month: nameOf(month) })}
      trail={[{ to: `/${code}/swaps`, label: t('title') }]}
    >
      <Section>
        <EntryForm form={form} submit={t(`${how}.action`)}>
          <TextField field={fields.reason} label={t(`${how}.reason`)} maxLength={200} required />
        </EntryForm>
      </Section>
    </Page>
  )
}
