// Entering an area.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'
import { NewArea } from './area'
import { AreaForm } from './area-form'
import { enterArea, listAreaChoices } from './areas.server'

export const handle: Handle = { title: 'areas:new' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'areas')
  return { code: county.code, keep: `area:${county.me.person_id}`, areas: await listAreaChoices(db, county) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'areas')
  const form = parseWithZod(await args.request.formData(), { schema: NewArea })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await enterArea(db, county, form.value)
  return redirect(`/${county.code}/areas`)
}

export default function NewAreaPage() {
  const { t } = useTranslation('areas')
  const { code, keep, areas } = useLoaderData<typeof loader>()
  return (
    <Page title={t('new')} trail={[{ to: `/${code}/areas`, label: t('title') }]}>
      <AreaForm submit={t('new')} areas={areas} keep={keep} />
    </Page>
  )
}
