// One's own second factor: whether there is one, new recovery codes, another telephone, and without need also removing it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { Confirm } from '~/ui/confirm'
import { Facts } from '~/ui/facts'
import { EntryForm, useFields } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page, Section } from '~/ui/page'
import { Shell } from '~/ui/shell'
import { CodeField } from './enrol-form'
import { enterSignedIn } from './enter.server'
import { codesIn, RecoveryCodes } from './recovery-codes'
import { Shown } from './second-factor'
import { getMyFactor, removeFactor, renewRecoveryCodes } from './second-factors.server'

export const handle: Handle = { title: 'secondFactors:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, name } = await enterSignedIn(args)
  return { name, factor: await getMyFactor(db) }
}

export async function action(args: ActionFunctionArgs) {
  const visiting = await enterSignedIn(args)
  const typed = await args.request.formData()
  const form = parseWithZod(typed, { schema: Shown })
  if (form.status !== 'success') return data(form.reply({ hideFields: ['code'] }), { status: 422 })

  if (typed.get('form') === 'codes') return { codes: await renewRecoveryCodes(visiting, form.value.code) }
  await removeFactor(visiting, form.value.code)
  return redirect('/me/second-factor')
}

export default function OwnFactorPage() {
  const { t } = useTranslation(['secondFactors', 'people'])
  const { name, factor } = useLoaderData<typeof loader>()
  const codes = codesIn(useActionData())
  const { enrolled_at, codes_left, is_required } = factor
  return (
    <Shell home="/me" person={{ name, to: '/me' }}>
      <Page title={t('title')} lead={t('lead')} trail={[{ to: '/me', label: t('people:title') }]}>
        {codes && <RecoveryCodes codes={codes} />}
        <Section>
          <Facts
            facts={[
              {
                label: t('state'),
                value: enrolled_at ? t('on_since', { at: minuteOf(enrolled_at) }) : t('off'),
              },
              { label: t('codes_left'), value: enrolled_at && String(codes_left) },
              { label: t('needed'), value: t(is_required ? 'required' : 'optional') },
            ]}
          />
          <LinkButton to="/me/second-factor/new">{t(enrolled_at ? 'replace' : 'set_up')}</LinkButton>
        </Section>
        {enrolled_at && <WithCode id="codes" title={t('renew_title')} submit={t('renew')} />}
        {enrolled_at && !is_required && (
          <Confirm label={t('remove')} question={t('remove_question')}>
            <WithCode id="remove" submit={t('remove')} />
          </Confirm>
        )}
      </Page>
    </Shell>
  )
}

/** Whoever finds the device signed in must not be able to do this. */
function WithCode({ id, title, submit }: { id: 'codes' | 'remove'; title?: string; submit: string }) {
  const { t } = useTranslation('secondFactors')
  const [form, fields] = useFields<Shown>({ id })
  return (
    <Section title={title}>
      <EntryForm form={form} submit={submit}>
        <CodeField field={fields.code} label={t('current_code')} />
      </EntryForm>
    </Section>
  )
}
