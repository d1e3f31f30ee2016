// Who came: ticked on a phone at the door, entered afterwards from paper, or printed as a list to tick by hand.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { SubmitButton } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { PrintButton } from '~/ui/print-button'
import { saveTicks } from './attendance.server'
import { AttendanceList } from './attendance-list'
import { viewAttendance } from './registrations-view.server'

export const handle: Handle = { title: 'registrations:attendance' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('record', 'attendances')
  return viewAttendance(db, county, args.params)
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('record', 'attendances')
  await saveTicks(db, county, args.params, await args.request.formData())
  return redirect(`/${county.code}/activities/${args.params.id}`)
}

export default function AttendancePage() {
  const { t } = useTranslation('registrations')
  const { code, activity, registrations, walk_ins } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('attendance_of', { title: activity.title })}
      lead={`${minuteOf(activity.starts_at)} ${activity.place} · ${t('attendance_note')}`}
      trail={[{ to: `/${code}/activities/${activity.id}`, label: activity.title }]}
      actions={<PrintButton />}
    >
      <Section>
        <Form method="post">
          <AttendanceList registrations={registrations} walk_ins={walk_ins} />
          <SubmitButton>{t('save')}</SubmitButton>
        </Form>
      </Section>
    </Page>
  )
}
