// The text of a log that is not submitted yet: kept for later with one button, submitted with the other.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import { LOG_CHARACTERS_MAX } from './log'

export function LogForm({ keep, text }: { keep: string; text: string }) {
  const { t } = useTranslation('logs')
  const [form, fields] = useFields<{ body: string }>({ defaultValue: { body: text } })
  return (
    <Section>
      <EntryForm
        form={form}
        submit={t('submit')}
        intent="submit"
        keep={keep}
        beside={
          <Button type="submit" name="intent" value="keep" variant="default">
            {t('keep')}
          </Button>
        }
      >
        <LongTextField
          field={fields.body}
          label={t('text')}
          description={t('text_note')}
          rows={16}
          maxLength={LOG_CHARACTERS_MAX}
        />
      </EntryForm>
    </Section>
  )
}
