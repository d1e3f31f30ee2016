// A new visit, recorded in under a minute with one thumb; the office enters it from paper for an instructor.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page, Section } from '~/ui/page'
import { InstructorChoice } from './instructor-choice'
import { viewNewVisit } from './new-visit-view.server'
import { NewVisit } from './visit'
import { VisitForm } from './visit-form'
import { recordVisit } from './visits.server'

export const handle: Handle = { title: 'visits:new.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('record', 'visits')
  return viewNewVisit(db, county, dayOf(now), new URL(args.request.url).searchParams)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('record', 'visits')

  const form = parseWithZod(await args.request.formData(), { schema: NewVisit })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await recordVisit(db, county, form.value)
  return redirect(`/${county.code}/visits`)
}

export default function NewVisitPage() {
  const { t } = useTranslation('visits')
  const { code, instructors, draft } = useLoaderData<typeof loader>()
  return (
    <Page title={t('new.title')} trail={[{ to: `/${code}/visits`, label: t('title') }]}>
      <Section>
        {draft ? <VisitForm code={code} {...draft} /> : <InstructorChoice instructors={instructors} />}
      </Section>
    </Page>
  )
}
