// A file as a download, for whoever may read what it is attached to.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { Refusal } from '~/core/refusal'
import { enter } from '~/features/counties/enter.server'
import { webEnv } from '~/platform/env.server'
import { fileAnswer } from './files.server'

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  const id = z.uuid().safeParse(args.params.id)
  if (!id.success) throw new Refusal('not_found')
  return fileAnswer(db, county, id.data, webEnv().FILES_DIR)
}
