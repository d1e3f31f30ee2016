// Somebody names the mailbox that their mail is to go to; a link is sent there.
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { enterAsMyself } from './enter.server'
import { NewMailbox } from './mailbox'
import { askMailProof } from './people.server'

export async function action(args: ActionFunctionArgs) {
  const { db } = await enterAsMyself(args)
  const form = parseWithZod(await args.request.formData(), { schema: NewMailbox })
  if (form.status !== 'success') return data(form.reply(), { status: 422 })

  await askMailProof(db, form.value.address)
  return redirect('/me?saved=mailbox')
}
