// The county's own rules and texts.
import { parseWithZod } from '@conform-to/zod/v4'
import { SimpleGrid } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LongTextField, NumberField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { asTyped, Settings, type TypedSettings } from './settings'
import { changeSettings, getSettings } from './settings.server'

export const handle: Handle = { title: 'settings:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'settings')
  return asTyped(await getSettings(db, county))
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'settings')
  const form = parseWithZod(await args.request.formData(), { schema: Settings })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await changeSettings(db, county, form.value)
  return redirect(`/${county.code}/settings?saved`)
}

export default function SettingsPage() {
  const { t } = useTranslation('settings')
  const [search] = useSearchParams()
  const [form, fields] = useFields<TypedSettings>({ defaultValue: useLoaderData<typeof loader>() })
  return (
    <Page title={t('title')}>
      {search.has('saved') && <Notice tone="good" title={t('saved')} />}
      <Section>
        <EntryForm form={form} submit={t('save')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <SelectField field={fields.language} label={t('language')} options={languageOptions} required />
            <TextField
              field={fields.mail_sender_name}
              label={t('mail_sender_name')}
              maxLength={40}
              required
            />
            <TextField
              field={fields.quiet_until}
              label={t('quiet_until')}
              description={t('quiet_hint')}
              required
            />
            <TextField
              field={fields.quiet_from}
              label={t('quiet_from')}
              description={t('quiet_hint')}
              required
            />
            <TextField field={fields.filing_icp} label={t('filing_icp')} maxLength={60} />
            <TextField field={fields.filing_police} label={t('filing_police')} maxLength={60} />
          </SimpleGrid>
          <NumberField
            field={fields.active_days_min}
            label={t('active_days_min')}
            description={t('active_days_hint')}
            min={1}
            max={15}
            required
          />
          <LongTextField
            field={fields.visit_topics}
            label={t('visit_topics')}
            description={t('visit_topics_hint')}
            rows={10}
            required
          />
          <LongTextField
            field={fields.notice}
            label={t('notice')}
            description={t('notice_hint')}
            maxLength={2000}
          />
        </EntryForm>
      </Section>
    </Page>
  )
}

const languageOptions = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
]
