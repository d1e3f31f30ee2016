// The slips that nobody has used yet, to tick those to print.
import { useTranslation } from 'react-i18next'
import { isRole } from '~/core/ability'
import { minuteOf } from '~/core/calendar-date'
import { Empty } from '~/ui/empty'
import { ChecksField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'

type OpenSlip = {
  id: string
  role: string
  expires_at: string
  sent_at: string | null
  person: { name: string } | null
}

/** Those not printed yet are ticked already; of one person, those of that person. */
export function OpenSlips({ slips, asked }: { slips: readonly OpenSlip[]; asked: string | null }) {
  const { t } = useTranslation('members')
  const ticked = slips.filter(({ id, sent_at }) => (asked ? id === asked : sent_at === null))
  const [form, fields] = useFields<{ invitations: string[] }>({
    defaultValue: { invitations: ticked.map(({ id }) => id) },
  })
  if (slips.length === 0) return <Empty title={t('slips.none')}>{t('slips.none_next')}</Empty>
  return (
    <Section>
      <EntryForm form={form} submit={t('slips.print')}>
        <ChecksField
          field={fields.invitations}
          label={t('slips.whose')}
          description={t('slips.void_note')}
          options={slips.map(({ id, role, expires_at, sent_at, person }) => ({
            value: id,
            label: t(sent_at ? 'slips.printed_of' : 'slips.of', {
              name: person?.name ?? '',
              role: isRole(role) ? t(`roles.${role}`) : role,
              at: minuteOf(expires_at),
            }),
          }))}
        />
      </EntryForm>
    </Section>
  )
}
