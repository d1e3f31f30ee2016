// One area: correcting it, and removing it while nothing lies in it.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Confirm } from '~/ui/confirm'
import { EntryForm, useFields } from '~/ui/form'
import { type Handle, Page, Section } from '~/ui/page'
import { AreaDraft } from './area'
import { AreaForm } from './area-form'
import { correctArea, getArea, listAreaChoices, removeArea } from './areas.server'

export const handle: Handle = { title: 'areas:edit' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('edit', 'areas')
  const [area, areas] = await Promise.all([
    getArea(db, county, args.params.id ?? ''),
    listAreaChoices(db, county),
  ])
  return { code: county.code, area, areas }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  const typed = await args.request.formData()
  const isRemoval = typed.get('form') === 'removal'
  county.may(isRemoval ? 'remove' : 'edit', 'areas')
  const { id } = await getArea(db, county, args.params.id ?? '')
  if (isRemoval) {
    await removeArea(db, county, id)
    return redirect(`/${county.code}/areas`)
  }
  const form = parseWithZod(typed, { schema: AreaDraft })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await correctArea(db, county, id, form.value)
  return redirect(`/${county.code}/areas`)
}

export default function AreaPage() {
  const { t } = useTranslation('areas')
  const { code, area, areas } = useLoaderData<typeof loader>()
  const [removal] = useFields({ id: 'removal' })
  return (
    <Page title={area.name} trail={[{ to: `/${code}/areas`, label: t('title') }]}>
      <AreaForm key={area.id} submit={t('save')} areas={areas} area={area} />
      <Section title={t('remove')}>
        <Confirm label={t('remove')} question={t('remove_question')}>
          <EntryForm form={removal} submit={t('remove')} />
        </Confirm>
      </Section>
    </Page>
  )
}
