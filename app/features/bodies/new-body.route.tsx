// Entering a body.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'
import { enterBody, listTies } from './bodies.server'
import { NewBody } from './body'
import { BodyForm } from './body-form'

export const handle: Handle = { title: 'bodies:new' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'bodies')
  return { code: county.code, keep: `body:${county.me.person_id}`, ties: await listTies(db, county) }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'bodies')
  const form = parseWithZod(await args.request.formData(), { schema: NewBody })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await enterBody(db, county, form.value)
  return redirect(`/${county.code}/bodies`)
}

export default function NewBodyPage() {
  const { t } = useTranslation('bodies')
  const { code, keep, ties } = useLoaderData<typeof loader>()
  return (
    <Page title={t('new')} trail={[{ to: `/${code}/bodies`, label: t('title') }]}>
      <BodyForm submit={t('new')} ties={ties} keep={keep} />
    </Page>
  )
}
