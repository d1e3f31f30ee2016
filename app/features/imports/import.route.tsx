// One import, from reading to the result: what is going on, what it would do, and the next step.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page } from '~/ui/page'
import { ImportProgress } from './import-progress'
import { getImport } from './imports.server'
import { MapColumns } from './map-columns'
import { placedAt } from './placed'
import { Plan } from './plan'
import { Result } from './result'
import { Step } from './step'
import { takeStep } from './steps.server'
import { type ImportView, viewImport } from './view.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  const { place, kind } = placedAt(args)
  county.may('import', kind)
  const import_ = await getImport(db, county, kind, args.params.id ?? '')
  const view = await viewImport(db, county, import_, new URL(args.request.url).searchParams)
  return { home: `/${county.code}/${place}`, ...view }
}

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  const { kind } = placedAt(args)
  county.may('import', kind)
  const import_ = await getImport(db, county, kind, args.params.id ?? '')

  const form = parseWithZod(await args.request.formData(), { schema: Step })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await takeStep(db, county, import_, form.value)
  return redirect(new URL(args.request.url).pathname)
}

export const handle: Handle = { title: 'imports:title' }

export default function ImportPage() {
  const { t } = useTranslation('imports')
  const { home, kind, stage, file_name } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t(`kinds.${kind}`)}
      lead={t('of_file', { file_name, stage: t(`stages.${stage}`) })}
      trail={[
        { to: home, label: t(`places.${kind}`) },
        { to: `${home}/import`, label: t('title') },
      ]}
    >
      <CurrentStage />
    </Page>
  )
}

function CurrentStage() {
  const view = useLoaderData<typeof loader>()
  switch (view.stage) {
    case 'reading':
    case 'planning':
    case 'committing':
    case 'undoing':
      return <ImportProgress view={view} />
    case 'mapping':
      return <MapColumns view={view} />
    case 'refused':
      return <Refused view={view} />
    case 'preview':
      return <Plan view={view} />
    case 'finished':
    case 'undone':
      return <Result view={view} />
  }
}

function Refused({ view: { home, refusal } }: { view: ImportView }) {
  const { t } = useTranslation(['imports', 'refusals'])
  const code = refusal ?? 'stale'
  return (
    <>
      <Notice tone="bad" title={t(`refusals:${code}.title`)}>
        {t(`refusals:${code}.next`)}
      </Notice>
      <div>
        <LinkButton to={`${home}/import`} main>
          {t('again')}
        </LinkButton>
      </div>
    </>
  )
}
