// The next rule of one kind: entered, what would go out when looked at, saved. The rule before it stays as it was.
import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { dayOf, minuteOf } from '~/core/calendar-date'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { AheadList } from './ahead-list'
import { isCadenceKind, newRule } from './cadence'
import { listRules, type RuleReview, settleRule } from './cadence.server'
import { CadenceForm } from './cadence-form'
import { RuleWords } from './rule-words'

export const handle: Handle = { title: 'settings:sections.cadence' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'settings')
  const rule = (await listRules(db, county)).find(({ kind }) => kind === kindOf(args.params.kind))
  if (!rule) throw new Refusal('not_found')
  return { here: `/${county.code}/settings`, rule, now: now.toISOString(), today: dayOf(now) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('edit', 'settings')
  const form = parseWithZod(await args.request.formData(), { schema: newRule(dayOf(now)) })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  const review = await settleRule(db, county, kindOf(args.params.kind), form.value)
  if (review === null) return redirect(`/${county.code}/settings/cadence?saved`)
  return data(answerOf(form.reply(), review), { status: review.other ? 409 : 200 })
}

export default function CadenceRulePage() {
  const { t, i18n } = useTranslation('settings')
  const { here, rule, now, today } = useLoaderData<typeof loader>()
  const review = useActionData<Partial<ReturnType<typeof answerOf>>>()?.review
  const name = String(i18n.t(`settings:kinds.${rule.kind.replace('.', '_')}`, rule.kind))
  return (
    <Page
      title={name}
      lead={t('cadence.lead')}
      trail={[
        { to: here, label: t('title') },
        { to: `${here}/cadence`, label: t('sections.cadence') },
      ]}
    >
      {review?.other && (
        <Notice
          tone="warning"
          title={t('overtaken_by', {
            name: review.other.maker?.name ?? '',
            at: minuteOf(review.other.made_at),
          })}
        >
          <RuleWords rule={review.other} />
          {t('cadence.overtaken_next', { day: review.other.valid_from })}
        </Notice>
      )}
      {review && (
        <Section title={t('cadence.would_go_out')}>
          <AheadList ahead={review.ahead.filter(({ kind }) => kind === rule.kind)} now={now} />
        </Section>
      )}
      <Section>
        <CadenceForm
          rule={rule}
          today={today}
          number={review?.number ?? rule.number}
          checked={review?.checked}
        />
      </Section>
    </Page>
  )
}

function answerOf(reply: SubmissionResult<string[]>, review: RuleReview) {
  return { ...reply, review }
}

function kindOf(kind: string | undefined) {
  if (!isCadenceKind(kind)) throw new Refusal('not_found')
  return kind
}
