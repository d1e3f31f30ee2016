// An order on paper: what the department may read and no more, whoever prints it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { speak } from '~/i18n'
import { owner } from '../../../tests/county'
import { type DispatchScene, dispatchScene, sent } from '../../../tests/dispatches'
import { getOrder } from './orders.server'

let scene: DispatchScene
beforeAll(async () => {
  scene = await dispatchScene()
})
afterAll(() => owner().end())

async function printed(man: DispatchScene['sender'], dispatch: string) {
  const { db, county } = await man()
  const { paper } = await getOrder(db, county, dispatch, await speak('zh-CN'), 'http://liangxin.example')
  return { ...paper, text: paper.rows.map(({ label, value }) => `${label}：${value}`).join('\n') }
}

it('says to whom, what, with whom and by when, and leads back to its page', async () => {
  const { dispatch } = await sent(scene, { assistants: [scene.water] })
  const { to, text, square } = await printed(scene.roadsMan, dispatch)
  expect(to).toBe('市政管理局：')
  for (const said of [
    '环翠机电有限公司',
    '厂区门前道路积水',
    '协办：水务局',
    '5 个工作日，2026-12-02 17:30 前办结',
  ])
    expect(text).toContain(said)
  expect(square.address).toBe(`http://liangxin.example/${scene.county.code}/dispatches/${dispatch}`)
})

it('tells neither the unit nor its words where only the secretariat reads them, though the secretariat prints it', async () => {
  const { demand, dispatch } = await sent(scene)
  await owner()`update demands set confidentiality = 'secretariat_only' where id = ${demand}`
  const { text } = await printed(scene.sender, dispatch)
  expect(text).not.toContain('环翠机电')
  expect(text).not.toContain('积水')
})

it('of another county is not there', async () => {
  const { dispatch } = await sent(scene)
  const other = await dispatchScene()
  await expect(printed(other.sender, dispatch)).rejects.toMatchObject({ code: 'not_found' })
})
