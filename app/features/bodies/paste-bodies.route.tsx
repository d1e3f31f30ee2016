// Many bodies at once, pasted from a spreadsheet: looked at first, then written.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readPaste } from '~/core/pasted'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'
import { PastedList } from '~/ui/pasted-list'
import { enterBodies, readBodies } from './bodies.server'
import { BODY_KINDS, isBodyKind } from './body'

export const handle: Handle = { title: 'bodies:paste' }

export async function loader(args: LoaderFunctionArgs) {
  const { county } = await enter(args)
  county.may('create', 'bodies')
  return { code: county.code }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'bodies')
  const { text, kind, isConfirmed } = readPaste(await args.request.formData())
  const rows = await readBodies(db, county, text, isBodyKind(kind) ? kind : 'department')
  if (!isConfirmed) return { text, kind, rows }

  await enterBodies(db, county, rows)
  return redirect(`/${county.code}/bodies`)
}

export default function PasteBodiesPage() {
  const { t } = useTranslation('bodies')
  const { code } = useLoaderData<typeof loader>()
  const pasted = useActionData<typeof action>()
  return (
    <Page title={t('paste')} trail={[{ to: `/${code}/bodies`, label: t('title') }]}>
      <PastedList
        label={t('paste_label')}
        hint={t('paste_hint')}
        kinds={BODY_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        otherwise="department"
        pasted={pasted}
      />
    </Page>
  )
}
