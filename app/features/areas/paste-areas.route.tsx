// Many areas at once, pasted from a spreadsheet: looked at first, then written.
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readPaste } from '~/core/pasted'
import { enter } from '~/features/counties/enter.server'
import { type Handle, Page } from '~/ui/page'
import { PastedList } from '~/ui/pasted-list'
import { AREA_KINDS, isAreaKind } from './area'
import { enterAreas, readAreas } from './areas.server'

export const handle: Handle = { title: 'areas:paste' }

export async function loader(args: LoaderFunctionArgs) {
  const { county } = await enter(args)
  county.may('create', 'areas')
  return { code: county.code }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('create', 'areas')
  const { text, kind, isConfirmed } = readPaste(await args.request.formData())
  const rows = await readAreas(db, county, text, isAreaKind(kind) ? kind : 'circle')
  if (!isConfirmed) return { text, kind, rows }

  await enterAreas(db, county, rows)
  return redirect(`/${county.code}/areas`)
}

export default function PasteAreasPage() {
  const { t } = useTranslation('areas')
  const { code } = useLoaderData<typeof loader>()
  const pasted = useActionData<typeof action>()
  return (
    <Page title={t('paste')} trail={[{ to: `/${code}/areas`, label: t('title') }]}>
      <PastedList
        label={t('paste_label')}
        hint={t('paste_hint')}
        kinds={AREA_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        otherwise="circle"
        pasted={pasted}
      />
    </Page>
  )
}
