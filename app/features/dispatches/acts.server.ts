// The acts of a dispatch, each read from its form and given as its command.
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import type { County } from '~/features/counties/county'
import type { Db } from '~/platform/supabase.server'
import type { Act } from './act'
import {
  Acceptance,
  Extension,
  ExtensionDecision,
  Question,
  Reply,
  Resolution,
  Return,
  Withdrawal,
} from './dispatch'
import {
  acceptDispatch,
  askExtension,
  askUnit,
  decideExtension,
  replyToDemand,
  resolveDispatch,
  returnDispatch,
  withdrawDispatch,
} from './dispatches.server'

/** Null: it is done. Else what is wrong with the entries. */
export function act(which: Act, db: Db, county: County, id: string, typed: FormData) {
  return GIVEN[which](db, county, id, typed)
}

const GIVEN = {
  acceptance: given(Acceptance, acceptDispatch),
  return: given(Return, returnDispatch),
  reply: given(Reply, replyToDemand),
  question: given(Question, askUnit),
  extension: given(Extension, askExtension),
  decision: given(ExtensionDecision, decideExtension),
  resolution: given(Resolution, resolveDispatch),
  withdrawal: given(Withdrawal, withdrawDispatch),
}

function given<Schema extends z.ZodType>(
  schema: Schema,
  command: (db: Db, county: County, id: string, value: z.infer<Schema>) => Promise<void>,
) {
  return async (db: Db, county: County, id: string, typed: FormData) => {
    const form = parseWithZod(typed, { schema })
    if (form.status !== 'success') return form.reply()
    await command(db, county, id, form.value)
    return null
  }
}
