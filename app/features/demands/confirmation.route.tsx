// The unit says what it thinks of the department's answer. Somebody else may enter what the unit told them on the telephone.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { CallBack, Confirmation, type ConfirmationForm } from '~/features/dispatches/dispatch'
import { confirmResolution } from '~/features/dispatches/dispatches.server'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { ConfirmationFields } from './confirmation-fields'
import { viewUnitsTurn } from './units-turn.server'

export const handle: Handle = { title: 'demands:confirmation.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'demands')
  return viewUnitsTurn(db, county, args.params, 'unconfirmed')
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'demands')
  const { id, lead, isCallBack } = await viewUnitsTurn(db, county, args.params, 'unconfirmed')

  const schema = isCallBack ? CallBack : Confirmation
  const form = parseWithZod(await args.request.formData(), { schema })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await confirmResolution(db, county, lead, form.value)
  return redirect(`/${county.code}/demands/${id}`)
}

export default function ConfirmationPage() {
  const { t } = useTranslation('demands')
  const { trail, body, words, isCallBack } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<ConfirmationForm>()
  return (
    <Page title={t('confirmation.title')} lead={t('confirmation.lead')} trail={trail}>
      <Section>
        <Notice title={t('confirmation.answer_of', { body })}>{words}</Notice>
      </Section>
      <Section>
        <EntryForm form={form} submit={t('confirmation.send')}>
          <ConfirmationFields fields={fields} isCallBack={isCallBack} />
        </EntryForm>
      </Section>
    </Page>
  )
}
