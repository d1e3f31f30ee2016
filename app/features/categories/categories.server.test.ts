import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { owner } from '../../../tests/county'
import { type DemandScene, demandScene, raise } from '../../../tests/demands'
import {
  addCategory,
  changeCategory,
  getCategory,
  listCategories,
  listCategoryChoices,
} from './categories.server'

const TODAY = '2026-11-25'

let scene: DemandScene
beforeAll(async () => {
  scene = await demandScene()
})
afterAll(() => owner().end())

it('a county begins with the seven service groups and what each of them does', async () => {
  const { db, county } = scene.contact
  const all = await listCategories(db, county)
  expect(all.filter(({ parent }) => parent === null)).toHaveLength(7)
  const choices = await listCategoryChoices(db, county, TODAY)
  expect(choices.map(({ label }) => label)).toContain('金融服务 · 银企对接')
  expect(choices.map(({ label }) => label)).not.toContain('金融服务')
})

it('the secretariat adds one, once, and not a second of the same name beside it', async () => {
  const { db, county } = scene.secretariat
  const id = randomUUID()
  const parent_id = (await listCategories(db, county)).find(({ name }) => name === '人才服务')?.id
  await addCategory(db, county, { id, parent_id, name: '人才公寓', workdays: 15 })
  await addCategory(db, county, { id, parent_id, name: '人才公寓', workdays: 15 })
  await expect(
    addCategory(db, county, { id: randomUUID(), parent_id, name: '人才公寓', workdays: 5 }),
  ).rejects.toMatchObject({
    code: 'name_taken',
  })
  expect((await listCategories(db, county)).find((one) => one.id === id)?.parent).toBe('人才服务')
})

it('and no third level', async () => {
  const { db, county } = scene.secretariat
  const third = { id: randomUUID(), parent_id: scene.category, name: '第三级', workdays: 5 }
  await expect(addCategory(db, county, third)).rejects.toThrow()
  expect((await listCategories(db, county)).some(({ name }) => name === '第三级')).toBe(false)
})

it('a retired one is not chosen any more, and its demands stay where they are', async () => {
  const { db, county } = scene.secretariat
  const id = await raise(scene, scene.contact)
  const category = await getCategory(db, county, scene.category)
  await changeCategory(db, county, category, { name: '水电气暖', workdays: 5, is_retired: true }, TODAY)
  expect((await listCategoryChoices(db, county, TODAY)).map(({ value }) => value)).not.toContain(
    scene.category,
  )
  await expect(raise(scene, scene.contact)).rejects.toMatchObject({ code: 'category_unknown' })
  const [demand] = await owner()`select category_id from demands where id = ${id}`
  expect(demand?.category_id).toBe(scene.category)
})
