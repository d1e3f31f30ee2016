// The code at the door: on the organiser's phone, or printed on an A4 sheet. Only a convenience: the list and the paper do as well.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { enter } from '~/features/counties/enter.server'
import { webEnv } from '~/platform/env.server'
import { type Handle, Page, Section } from '~/ui/page'
import { PrintButton } from '~/ui/print-button'
import css from './door.module.css'
import { viewDoor } from './registrations-view.server'

export const handle: Handle = { title: 'registrations:door' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('record', 'attendances')
  return viewDoor(db, county, args.params, webEnv().PUBLIC_URL, now)
}

export default function DoorPage() {
  const { t } = useTranslation('registrations')
  const { code, activity, url, day, picture } = useLoaderData<typeof loader>()
  return (
    <Page
      title={activity.title}
      lead={`${minuteOf(activity.starts_at)} ${activity.place}`}
      trail={[{ to: `/${code}/activities/${activity.id}`, label: activity.title }]}
      actions={<PrintButton />}
    >
      <Section title={t('door_of', { day })}>
        <img className={css.code} src={picture} alt={t('door_picture')} />
        <p>{t('door_note')}</p>
        <p className={css.address}>{url}</p>
      </Section>
    </Page>
  )
}
