// The archive's bytes, once for each of the two. A post, because a link would be followed by whoever looks ahead.
import { type ActionFunctionArgs, createReadableStreamFromReadable } from '@remix-run/node'
import { enter } from '~/features/counties/enter.server'
import { webEnv } from '~/platform/env.server'
import { openFile } from '~/platform/files.server'
import { fetchArchive } from './archives.server'

export async function action(args: ActionFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'archives')
  const id = args.params.id ?? ''
  await fetchArchive(db, county, id)
  const file = await openFile(db, webEnv().FILES_DIR, { tenant_id: county.id, id })
  return new Response(createReadableStreamFromReadable(file), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${county.code}-export.zip"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
