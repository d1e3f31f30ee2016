// The dispatch order as it is printed.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { wordsFor } from '~/i18n'
import { webEnv } from '~/platform/env.server'
import { LinkButton } from '~/ui/link-button'
import { type Handle, Page } from '~/ui/page'
import { PaperSheet } from '~/ui/paper'
import { PrintButton } from '~/ui/print-button'
import { getOrder } from './orders.server'

export const handle: Handle = { title: 'dispatchOrders:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('answer', 'dispatches')
  const words = wordsFor(args.request, county)
  return {
    code: county.code,
    ...(await getOrder(db, county, args.params.id ?? '', words, webEnv().PUBLIC_URL)),
  }
}

export default function OrderPage() {
  const { t } = useTranslation(['dispatchOrders', 'ui'])
  const { code, id, reference, paper } = useLoaderData<typeof loader>()
  const here = `/${code}/dispatches/${id}`
  return (
    <Page
      title={t('title')}
      trail={[{ to: here, label: reference }]}
      actions={
        <>
          <PrintButton />
          <LinkButton to={`${here}/order.docx`} download>
            {t('ui:download_docx')}
          </LinkButton>
        </>
      }
    >
      <PaperSheet {...paper} />
    </Page>
  )
}
