// The unit answers what the department asked; until then the clock stands. Somebody else may enter what the unit told them on the telephone.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Answer, TEXT_CHARACTERS_MAX } from '~/features/dispatches/dispatch'
import { answerQuestion } from '~/features/dispatches/dispatches.server'
import { LongTextField } from '~/ui/field'
import { EntryForm, useFields } from '~/ui/form'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { viewUnitsTurn } from './units-turn.server'

export const handle: Handle = { title: 'demands:answer.title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'demands')
  return viewUnitsTurn(db, county, args.params, 'waiting')
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'demands')
  const { id, lead } = await viewUnitsTurn(db, county, args.params, 'waiting')

  const form = parseWithZod(await args.request.formData(), { schema: Answer })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await answerQuestion(db, county, lead, form.value)
  return redirect(`/${county.code}/demands/${id}`)
}

export default function AnswerPage() {
  const { t } = useTranslation('demands')
  const { trail, body, words, isCallBack } = useLoaderData<typeof loader>()
  const [form, fields] = useFields<Answer>()
  return (
    <Page title={t('answer.title')} lead={t('answer.lead', { body })} trail={trail}>
      <Section>
        <Notice title={t('timeline.question')}>{words}</Notice>
      </Section>
      <Section>
        <EntryForm form={form} submit={t('answer.send')}>
          <LongTextField
            field={fields.words}
            label={t('answer.words')}
            description={isCallBack ? t('call_back_note') : undefined}
            maxLength={TEXT_CHARACTERS_MAX}
            required
          />
        </EntryForm>
      </Section>
    </Page>
  )
}
