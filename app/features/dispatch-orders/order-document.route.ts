// The dispatch order as a Word document, to go on writing in.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { wordsFor } from '~/i18n'
import { documentAnswer } from '~/platform/document-answer.server'
import { paperDocument } from '~/platform/documents.server'
import { webEnv } from '~/platform/env.server'
import { getOrder } from './orders.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('answer', 'dispatches')
  const words = wordsFor(args.request, county)
  const { reference, paper } = await getOrder(db, county, args.params.id ?? '', words, webEnv().PUBLIC_URL)
  return documentAnswer(await paperDocument(paper), `${county.code}-order-${reference}.docx`)
}
