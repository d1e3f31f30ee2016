// The county's own rules and texts.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { asTyped, Settings } from './settings'
import { changeSettings, getSettings } from './settings.server'
import { SettingsForm } from './settings-form'

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
  const settings = useLoaderData<typeof loader>()
  return (
    <Page title={t('title')}>
      {search.has('saved') && <Notice tone="good" title={t('saved')} />}
      <Section>
        <SettingsForm key={JSON.stringify(settings)} settings={settings} />
      </Section>
    </Page>
  )
}
