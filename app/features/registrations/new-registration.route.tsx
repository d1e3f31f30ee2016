// Signing a unit's people up for an activity: the contact its own, whoever organises from paper.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { spanOf } from '~/core/calendar-date'
import { typedLines } from '~/core/typed-lines'
import { enter } from '~/features/counties/enter.server'
import { LongTextField, NumberField, SelectField, TextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { NewRegistration, PLACES_MAX } from './registration'
import { signUp } from './registrations.server'
import { viewSignUp } from './registrations-view.server'

export const handle: Handle = { title: 'registrations:new' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'registrations')
  return viewSignUp(db, county, args.params)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'registrations')

  const form = parseWithZod(await args.request.formData(), { schema: NewRegistration })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const id = args.params.id ?? ''
  await signUp(db, county, id, form.value, typedLines(form.value.names))
  return redirect(`/${county.code}/activities/${id}`)
}

export default function NewRegistrationPage() {
  const { t } = useTranslation('registrations')
  const { code, activity, units, isFull } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<NewRegistration>({ defaultValue: { unit: units[0]?.value, places: 1 } })
  return (
    <Page
      title={t('new')}
      lead={`${spanOf(activity.starts_at, activity.ends_at)} ${activity.place}`}
      trail={[{ to: `/${code}/activities/${activity.id}`, label: activity.title }]}
    >
      {isFull && <Notice title={t('full')} />}
      <Section>
        <EntryForm form={form} submit={t('new')} once="id">
          {units.length > 0 ? (
            <SelectField field={fields.unit} label={t('unit')} options={units} required />
          ) : (
            <TextField
              field={fields.unit}
              label={t('unit')}
              description={t('unit_note')}
              maxLength={120}
              required
            />
          )}
          <NumberField field={fields.places} label={t('places')} min={1} max={PLACES_MAX} required />
          {activity.needs_names && (
            <LongTextField field={fields.names} label={t('names')} description={t('names_note')} required />
          )}
        </EntryForm>
      </Section>
    </Page>
  )
}
