// Files of demands: whoever raised one attaches them, whoever reads its words reads them, and none takes another's place.
import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileAnswer } from '~/features/files/files.server'
import { saveFile } from '~/platform/files.server'
import { owner } from '../../../tests/county'
import { type DemandScene, demandScene, raise } from '../../../tests/demands'
import type { Entered } from '../../../tests/instructors'
import { attachToDemand, getDemand } from './demands.server'

let scene: DemandScene
let dir: string
beforeAll(async () => {
  scene = await demandScene()
  dir = await mkdtemp(join(tmpdir(), 'demand-'))
})
afterAll(() => owner().end())

const get = ({ db, county }: Entered, id: string) => getDemand(db, county, id)
const attach = async (entered: Entered, demand: string, bytes: string, id = randomUUID()) => {
  const file = new File([bytes], '现场照片.pdf')
  await attachToDemand(entered.db, entered.county, await get(entered, demand), { id, file }, dir)
}

describe('a file of a demand', () => {
  it('is attached by whoever raised the demand, and read by those who read its words', async () => {
    const id = await raise(scene, scene.contact, { confidentiality: 'secretariat_only' })
    await attach(scene.contact, id, '%PDF-1.7 现场')
    expect((await get(scene.secretariat, id)).files).toMatchObject([{ file: { name: '现场照片.pdf' } }])
    expect((await get(scene.officer, id)).files).toEqual([])
    const { data } = await scene.officer.db.from('files').select('id').eq('tenant_id', scene.county.id)
    expect(data).toEqual([])
  })

  it('is refused where it is an executable named .pdf', async () => {
    const id = await raise(scene, scene.contact)
    await expect(attach(scene.contact, id, 'MZ\x90\x00')).rejects.toMatchObject({ code: 'file_kind_refused' })
  })

  it('is what its row says: a row of one’s own opens nothing else that lies there', async () => {
    const { db, county } = scene.contact
    const key = { tenant_id: county.id, id: randomUUID() }
    await saveFile(db, dir, key, Buffer.from('the county’s archive'))
    const row = { ...key, name: '猜的.pdf', size: 1, sha256: '0'.repeat(64), content_type: 'application/pdf' }
    expect((await db.from('files').insert(row)).error).toBeNull()
    await expect(fileAnswer(db, county, key.id, dir)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('takes the place of no other, though its id be known', async () => {
    const [theirs, mine] = [
      await raise(scene, scene.officer, { source: 'paper' }),
      await raise(scene, scene.contact),
    ]
    const id = randomUUID()
    await attach(scene.officer, theirs, '%PDF-1.7 决定', id)
    await expect(attach(scene.contact, mine, '%PDF-1.7 伪造', id)).rejects.toMatchObject({ code: 'stale' })
    await attach(scene.officer, theirs, '%PDF-1.7 决定', id)
    const kept = await fileAnswer(scene.officer.db, scene.officer.county, id, dir)
    expect(await kept.text()).toBe('%PDF-1.7 决定')
  })
})
