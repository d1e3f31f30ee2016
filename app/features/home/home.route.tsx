// The county's home: what I have to do now, then the county's figures.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { ReportedFigures } from '~/features/oversight/reported-figures'
import { OwnUnits } from '~/features/units/own-units'
import { OwedList } from '~/features/visits/owed-list'
import { type Handle, Page } from '~/ui/page'
import { CountyFigures } from './county-figures'
import { viewHome } from './home.server'
import { SetupLeft } from './setup-left'
import { TaskList } from './task-list'

export const handle: Handle = { title: 'home:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  return viewHome(db, county, now)
}

export default function HomePage() {
  const { t } = useTranslation('home')
  const { code, name, own, own_units, tasks, figures, setup } = useLoaderData<typeof loader>()
  return (
    <Page title={t('of', { name })}>
      {setup ? <SetupLeft code={code} count={setup} /> : null}
      {own && <OwedList code={code} {...own} all={`/${code}/visits/uncontacted`} />}
      <TaskList code={code} tasks={tasks} />
      <OwnUnits code={code} units={own_units} />
      {figures && <CountyFigures code={code} figures={figures} />}
      {figures && <ReportedFigures reported={figures.reported} manage={`/${code}/reported-figures`} />}
    </Page>
  )
}
