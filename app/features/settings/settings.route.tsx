// One section of the county's own rules and texts: entered, its effect looked at, saved.
import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Refusal } from '~/core/refusal'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { AheadList } from './ahead-list'
import { ChangeList } from './change-list'
import { asTyped, isSection, submission } from './settings'
import { getSettings, type Review, settle } from './settings.server'
import { SettingsForm } from './settings-form'
import { SettingsTabs } from './settings-tabs'
import { TermPreview } from './term-preview'

export const handle: Handle = { title: 'settings:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'settings')
  const section = sectionOf(args.params.section)
  const row = await getSettings(db, county)
  const here = `/${county.code}/settings`
  return { here, section, version: row.version, typed: asTyped(section, row), now: now.toISOString() }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'settings')
  const section = sectionOf(args.params.section)
  const form = parseWithZod(await args.request.formData(), { schema: submission(section) })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const review = await settle(db, county, section, form.value.columns, form.value.sent)
  if (review === null)
    return redirect(`/${county.code}/settings${section === 'general' ? '' : `/${section}`}?saved`)
  return data(answerOf(form.reply(), review), { status: review.others ? 409 : 200 })
}

export default function SettingsPage() {
  const { t } = useTranslation('settings')
  const [search] = useSearchParams()
  const loaded = useLoaderData<typeof loader>()
  const answer = useActionData<Partial<ReturnType<typeof answerOf>>>()
  const { here, section, now } = loaded
  const review = answer?.review
  const { version, typed, base } = review ?? { ...loaded, base: loaded.typed }
  return (
    <Page title={t('title')} lead={t(`leads.${section}`)}>
      <SettingsTabs here={here} />
      {search.has('saved') && !answer && <Notice tone="good" title={t('saved')} />}
      {review && <ReviewNotice review={review} now={now} section={section} />}
      <Section title={t(`sections.${section}`)}>
        <SettingsForm
          key={`${section} ${version} ${review ? JSON.stringify(review.typed) : ''}`}
          section={section}
          version={version}
          base={base}
          typed={typed}
          checked={review && review.changes.length > 0 ? review.typed : null}
        />
      </Section>
      <ChangesLink record="settings" />
    </Page>
  )
}

function ReviewNotice({ review, now, section }: { review: Review; now: string; section: string }) {
  const { t } = useTranslation('settings')
  const { others, changes, ahead, numbers, typed } = review
  return (
    <>
      {others && (
        <Section title={t('overtaken')}>
          <Notice tone="warning" title={t('overtaken_by', { name: others.by, at: minuteOf(others.at) })}>
            {t('overtaken_next')}
          </Notice>
          <ChangeList
            label={t('overtaken')}
            changes={others.changes}
            before={t('as_opened')}
            after={t('by_other')}
          />
        </Section>
      )}
      <Section title={t('will_change')}>
        {changes.length === 0 ? (
          <Notice title={t('nothing_changes')} />
        ) : (
          <>
            <ChangeList label={t('will_change')} changes={changes} />
            {section === 'terms' && <TermPreview typed={typed} />}
            {numbers.length > 0 && <ChangeList label={t('will_follow')} changes={numbers} of="numbers" />}
            {ahead.length > 0 && <AheadList ahead={ahead} now={now} />}
          </>
        )}
      </Section>
    </>
  )
}

/** What was typed stays in the form, with what the other has changed in the fields that were left alone. */
function answerOf(reply: SubmissionResult<string[]>, review: Review) {
  return { ...reply, initialValue: { form: 'form', ...review.typed }, review }
}

function sectionOf(name = 'general') {
  if (!isSection(name)) throw new Refusal('not_found')
  return name
}
