// The form of an application: the committee, who applies, and the three administrators to be invited.
import { Anchor, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Section } from '~/ui/page'
import {
  COMMITTEE_NAME_CHARACTERS_MAX,
  type NewApplication,
  PERSON_NAME_CHARACTERS_MAX,
  type Place,
  SHORT_NAME_CHARACTERS_MAX,
} from './application'
import css from './application-form.module.css'

type ApplicationFormProps = { place: Place; division: { code: string; name: string; above: string } }

export function ApplicationForm({ place, division }: ApplicationFormProps) {
  const { t } = useTranslation('applications')
  const defaultValue = place === 'division' ? { short_name: division.name } : {}
  const [form, fields] = useFields<NewApplication>({ defaultValue })
  return (
    <Section title={t('committee')}>
      <EntryForm form={form} submit={t('send')} keep={`application:${place}${division.code}`} once="id">
        <input type="hidden" name="place" value={place} />
        <input type="hidden" name="division" value={division.code} />
        <Group gap="sm">
          <Text>
            {t(`chosen.${place}`)}：{division.above}
            {division.name}（{division.code}）
          </Text>
          <Anchor component={Link} to={`/apply?place=${place}`}>
            {t('choose_again')}
          </Anchor>
        </Group>
        <TextField
          field={fields.name}
          label={t('name')}
          description={t('name_hint')}
          maxLength={COMMITTEE_NAME_CHARACTERS_MAX}
          required
        />
        <TextField
          field={fields.short_name}
          label={t('short_name')}
          description={t('short_name_hint')}
          maxLength={SHORT_NAME_CHARACTERS_MAX}
          required
        />
        {place === 'zone' && (
          <TextField
            field={fields.code}
            label={t('code')}
            description={t('code_hint')}
            maxLength={30}
            required
          />
        )}
        <Applicant fields={fields} />
        <Administrators fields={fields} />
        <Text size="sm">{t('consent')}</Text>
        <div className={css.trap} aria-hidden="true">
          <input name={fields.website.name} tabIndex={-1} autoComplete="off" />
        </div>
      </EntryForm>
    </Section>
  )
}

type Fields = ReturnType<typeof useFields<NewApplication>>[1]

function Applicant({ fields }: { fields: Fields }) {
  const { t } = useTranslation('applications')
  return (
    <Stack component="fieldset" className="plain-fieldset" gap="md">
      <Text component="legend" fw={600} mb="xs">
        {t('contact')}
      </Text>
      <TextField
        field={fields.applicant}
        label={t('applicant')}
        maxLength={PERSON_NAME_CHARACTERS_MAX}
        autoComplete="name"
        required
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          field={fields.office_phone}
          label={t('office_phone')}
          description={t('office_phone_hint')}
          type="tel"
          maxLength={30}
          required
        />
        <TextField
          field={fields.email}
          label={t('email')}
          description={t('email_hint')}
          type="email"
          maxLength={254}
          autoComplete="email"
          required
        />
      </SimpleGrid>
    </Stack>
  )
}

function Administrators({ fields }: { fields: Fields }) {
  const { t } = useTranslation('applications')
  return (
    <Stack component="fieldset" className="plain-fieldset" gap="md">
      <Text component="legend" fw={600} mb="xs">
        {t('administrators')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('administrators_hint')}
      </Text>
      {(['system_admin', 'security_admin', 'auditor'] as const).map((role) => (
        <SimpleGrid cols={{ base: 1, sm: 2 }} key={role}>
          <TextField
            field={fields[role]}
            label={t('person_name', { role: t(`roles.${role}`) })}
            maxLength={PERSON_NAME_CHARACTERS_MAX}
            autoComplete="off"
            required
          />
          <TextField
            field={fields[`${role}_email`]}
            label={t('person_email', { role: t(`roles.${role}`) })}
            type="email"
            maxLength={254}
            autoComplete="off"
            required
          />
        </SimpleGrid>
      ))}
    </Stack>
  )
}
