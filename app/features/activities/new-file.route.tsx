// Attaches a document or a photo to an activity; photos are drawn anew, without what the camera wrote beside them.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { ACCEPTED } from '~/features/files/file'
import { webEnv } from '~/platform/env.server'
import { FileField, RadioField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { attachFile, getActivity } from './activities.server'
import { NewFile } from './activity'

export const handle: Handle = { title: 'activities:attach' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'activities')
  const { id, title } = await getActivity(db, county, args.params.id ?? '')
  return { code: county.code, id, title }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'activities')

  const form = parseWithZod(await args.request.formData(), { schema: NewFile })
  if (form.status !== 'success') return data(form.reply({ hideFields: ['file'] }), { status: 422 })

  const activity = await getActivity(db, county, args.params.id ?? '')
  await attachFile(db, county, activity, form.value, webEnv().FILES_DIR)
  return redirect(`/${county.code}/activities/${activity.id}`)
}

export default function NewFilePage() {
  const { t } = useTranslation('activities')
  const { code, id, title } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewFile>({ defaultValue: { purpose: 'attachment' } })
  return (
    <Page title={t('attach')} trail={[{ to: `/${code}/activities/${id}`, label: title }]}>
      <Section>
        <EntryForm form={form} submit={t('upload')} once="id" hasFiles>
          <RadioField
            field={fields.purpose}
            label={t('purpose')}
            options={(['attachment', 'photo'] as const).map((value) => ({
              value,
              label: t(`purposes.${value}`),
            }))}
            required
          />
          <FileField
            field={fields.file}
            label={t('file')}
            description={t('file_note')}
            accept={ACCEPTED}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
