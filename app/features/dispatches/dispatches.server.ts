// Dispatches: what is done with them. Each is one command in SQL, which holds the demand while it acts.
import type { County } from '~/features/counties/county'
import { type Db, sure } from '~/platform/supabase.server'
import type {
  Acceptance,
  Answer,
  Confirmation,
  Extension,
  ExtensionDecision,
  NewDispatch,
  Question,
  Reply,
  Resolution,
  Return,
  Withdrawal,
} from './dispatch'

/** Refuses `stale` where another lead has it than was read, and what …_dispatching.sql lists. Says the lead's dispatch. */
export async function dispatchDemand(
  db: Db,
  county: County,
  demand: string,
  sent: NewDispatch,
): Promise<string> {
  return await sure(db.rpc('dispatch_demand', { county: county.id, demand, ...sent }))
}

export async function withdrawDispatch(db: Db, county: County, dispatch: string, withdrawal: Withdrawal) {
  await sure(db.rpc('withdraw_dispatch', { county: county.id, dispatch, ...withdrawal }))
}

export async function acceptDispatch(db: Db, county: County, dispatch: string, acceptance: Acceptance) {
  await sure(db.rpc('accept_dispatch', { county: county.id, dispatch, ...acceptance }))
}

export async function returnDispatch(db: Db, county: County, dispatch: string, returned: Return) {
  await sure(db.rpc('return_dispatch', { county: county.id, dispatch, ...returned }))
}

export async function replyToDemand(db: Db, county: County, dispatch: string, reply: Reply) {
  await sure(db.rpc('reply_to_demand', { county: county.id, dispatch, ...reply }))
}

/** Until the unit answers, the clock stands. */
export async function askUnit(db: Db, county: County, dispatch: string, question: Question) {
  await sure(db.rpc('ask_unit', { county: county.id, dispatch, ...question }))
}

export async function answerQuestion(db: Db, county: County, dispatch: string, answer: Answer) {
  await sure(db.rpc('answer_question', { county: county.id, dispatch, ...answer }))
}

export async function askExtension(db: Db, county: County, dispatch: string, extension: Extension) {
  await sure(db.rpc('ask_extension', { county: county.id, dispatch, ...extension }))
}

export async function decideExtension(
  db: Db,
  county: County,
  dispatch: string,
  decision: ExtensionDecision,
): Promise<void> {
  await sure(db.rpc('decide_extension', { county: county.id, dispatch, ...decision }))
}

export async function resolveDispatch(db: Db, county: County, dispatch: string, resolution: Resolution) {
  await sure(db.rpc('resolve_dispatch', { county: county.id, dispatch, ...resolution }))
}

export async function confirmResolution(
  db: Db,
  county: County,
  dispatch: string,
  confirmation: Confirmation,
): Promise<void> {
  await sure(db.rpc('confirm_resolution', { county: county.id, dispatch, ...confirmation }))
}
