// One published county's set-up: what it would change here, and taking it over.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { ChecksField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { findPreset, partsIn, TakenParts } from './preset'
import { PresetEffect } from './preset-effect'
import { previewPreset, takePreset } from './setup.server'

export const handle: Handle = { title: 'setup:presets.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'bodies')
  const preset = findPreset(args.params.preset)
  if (!preset) throw new Refusal('not_found')
  return { code: county.code, preset, effect: await previewPreset(db, county, preset) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'bodies')
  const preset = findPreset(args.params.preset)
  if (!preset) throw new Refusal('not_found')
  const form = parseWithZod(await args.request.formData(), { schema: TakenParts })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await takePreset(db, county, preset, form.value.parts)
  return redirect(`/${county.code}/setup`)
}

export default function PresetPage() {
  const { t } = useTranslation('setup')
  const { code, preset, effect } = useLoaderData<typeof loader>()
  const parts = partsIn(effect)
  const [form, fields] = useFields<TakenParts>({ defaultValue: { parts } })
  const trail = [
    { to: `/${code}/setup`, label: t('title') },
    { to: `/${code}/setup/presets`, label: t('presets.title') },
  ]
  return (
    <Page title={preset.place} lead={t('presets.source', { source: preset.source })} trail={trail}>
      {parts.length === 0 ? (
        <Notice tone="good" title={t('presets.nothing')} />
      ) : (
        <>
          <PresetEffect effect={effect} />
          <Section>
            <EntryForm form={form} submit={t('presets.take')}>
              <ChecksField
                field={fields.parts}
                label={t('presets.which')}
                options={parts.map((part) => ({ value: part, label: t(`presets.parts.${part}`) }))}
                required
              />
            </EntryForm>
          </Section>
        </>
      )}
    </Page>
  )
}
