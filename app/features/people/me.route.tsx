// One's own account: name and language, where mail goes, where it is signed in, and its password.
import { parseWithZod } from '@conform-to/zod/v4'
import { Group } from '@mantine/core'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { WORKING_ROLES } from '~/core/ability'
import { dayOf } from '~/core/calendar-date'
import { getMyFactor } from '~/features/second-factors/second-factors.server'
import { listMyCounties, listSignIns } from '~/features/sign-ins/sign-ins.server'
import { languageCookie, languageOf } from '~/i18n'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { enterAsMyself } from './enter.server'
import { MailboxForm } from './mailbox-form'
import { OwnPersonForm } from './own-person-form'
import { changeMyself, findMyMailbox } from './people.server'
import { OwnPerson } from './person'
import { SignInList } from './sign-in-list'

export const handle: Handle = { title: 'people:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, me } = await enterAsMyself(args)
  const [sign_ins, counties, mailbox, factor] = await Promise.all([
    listSignIns(db),
    listMyCounties(db),
    findMyMailbox(db),
    getMyFactor(db),
  ])
  return {
    me,
    mailbox,
    sign_ins,
    password_until: factor.password_expires_at && dayOf(new Date(factor.password_expires_at)),
    counties: counties.filter(({ roles }) => roles.length > 0),
    language: languageOf(args.request),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { db, me } = await enterAsMyself(args)
  const form = parseWithZod(await args.request.formData(), { schema: OwnPerson })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await changeMyself(db, me.person_id, form.value)
  return redirect('/me?saved=person', { headers: { 'Set-Cookie': languageCookie(form.value.language) } })
}

export default function MePage() {
  const { t } = useTranslation(['people', 'secondFactors'])
  const { me, mailbox, sign_ins, counties, password_until } = useLoaderData<typeof loader>()
  const calendars = counties.filter(({ roles }) => WORKING_ROLES.some((role) => roles.includes(role)))
  const [search] = useSearchParams()
  const saved = search.get('saved')
  return (
    <Shell
      home={counties.length === 1 ? `/${counties[0]?.code}` : '/counties'}
      person={{ name: me.name, to: '/me' }}
    >
      <Page title={t('title')}>
        {saved === 'person' && <Notice tone="good" title={t('saved')} />}
        {saved === 'password' && <Notice tone="good" title={t('password_saved')} />}
        {saved === 'mailbox' && <Notice title={t('mailbox.sent')}>{t('mailbox.sent_next')}</Notice>}
        {saved === 'proven' && <Notice tone="good" title={t('mailbox.changed')} />}
        <OwnPersonForm key={`${me.name}-${me.language}`} me={me} />
        <MailboxForm mailbox={mailbox} />
        <SignInList sign_ins={sign_ins} />
        <Section title={t('password')}>
          {password_until && <p>{t('password_until', { day: password_until })}</p>}
          <LinkButton to="/me/password">{t('change_password')}</LinkButton>
        </Section>
        {calendars.length > 0 && (
          <Section title={t('calendars')}>
            <p>{t('calendars_note')}</p>
            <Group gap="sm" mt="sm">
              {calendars.map(({ code, name }) => (
                <LinkButton key={code} to={`/${code}/rotation/calendars`}>
                  {t('calendars_of', { name })}
                </LinkButton>
              ))}
            </Group>
          </Section>
        )}
        <Section title={t('secondFactors:title')}>
          <p>{t('secondFactors:lead')}</p>
          <LinkButton to="/me/second-factor">{t('secondFactors:title')}</LinkButton>
        </Section>
      </Page>
    </Shell>
  )
}
