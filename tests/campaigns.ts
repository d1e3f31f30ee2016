// The demands' scene with a campaign that runs: the tests of opinions. As of 25 November 2026.
import { randomUUID } from 'node:crypto'
import { FIRST_QUESTIONS } from '~/features/campaigns/campaign'
import { startCampaign } from '~/features/campaigns/campaigns.server'
import { listForms, printForms } from '~/features/campaigns/forms.server'
import { type DemandScene, demandScene } from './demands'

export type CampaignScene = DemandScene & { campaign: string }

const FIRST = { key: null, backwards: false }

export async function campaignScene(more: { since?: string; until?: string } = {}): Promise<CampaignScene> {
  const scene = await demandScene()
  return { ...scene, campaign: await start(scene, more) }
}

/** Started by the office with the questions that a county begins with; answers its id. */
export async function start({ officer }: DemandScene, more: { since?: string; until?: string } = {}) {
  const id = randomUUID()
  const campaign = { id, title: '2026年第四季度征求意见', since: '2026-11-20', until: '2026-12-20', ...more }
  await startCampaign(officer.db, officer.county, { ...campaign, questions: [...FIRST_QUESTIONS] })
  return id
}

/** Of the unit of this name; of the scene's own where none is said. */
export async function formOf({ officer, campaign }: CampaignScene, unit_name = '环翠机电有限公司') {
  const { rows } = await listForms(officer.db, officer.county, campaign, {}, FIRST)
  const form = rows.find((row) => row.unit_name === unit_name)
  if (!form) throw new Error(`${unit_name} has no form.`)
  return form
}

/** The code that stands on the paper from now on. */
export async function codeOf(scene: CampaignScene, form: string): Promise<string> {
  const { db, county } = scene.officer
  const [printed] = await printForms(db, county, scene.campaign, [form], 'https://example.test')
  if (!printed) throw new Error('Nothing was printed.')
  return printed.code
}
