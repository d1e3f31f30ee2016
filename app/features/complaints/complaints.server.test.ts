import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { foundTenant, owner, type SignedIn, signedIn } from '../../../tests/county'
import type { NewComplaint } from './complaint'
import {
  answerComplaint,
  countOpenComplaints,
  findByReceipt,
  getComplaint,
  listComplaints,
  raiseComplaint,
  revealContact,
} from './complaints.server'

const FIRST_PAGE = { key: null, backwards: false }

let county: { id: string; code: string }
let officer: SignedIn
let leader: SignedIn
let instructor: SignedIn

beforeAll(async () => {
  county = await foundTenant()
  officer = await signedIn(county.id, 'officer')
  leader = await signedIn(county.id, 'leader')
  instructor = await signedIn(county.id, 'instructor')
  await owner()`update people set name = '张三' where tenant_id = ${county.id} and id = ${officer.person_id}`
})

function complaint(said: Partial<NewComplaint> = {}): NewComplaint {
  return { id: randomUUID(), body: '走访记录与实际不符', ...said }
}

/** Each from an address of its own, so that only the limit's own test meets the limit. */
function fromOutside() {
  return { access_token: null, address: randomUUID() }
}

describe('a complaint', () => {
  test('is numbered by county and year, without gaps or twins when twenty come at once', async () => {
    const other = await foundTenant()
    await Promise.all(Array.from({ length: 20 }, () => raiseComplaint(fromOutside(), other, complaint())))
    await expect(raiseComplaint(fromOutside(), other, complaint({ body: '短' }))).rejects.toThrow()
    await raiseComplaint(fromOutside(), other, complaint())
    const rows =
      await owner()`select number, reference from complaints where tenant_id = ${other.id} order by number`
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, n) => n + 1))
    expect(rows.at(-1)?.reference).toMatch(/^20\d\d-0021$/)
  })

  test('sent twice is one, with one receipt', async () => {
    const twice = complaint()
    const sender = fromOutside()
    const receipts = [
      await raiseComplaint(sender, county, twice),
      await raiseComplaint(sender, county, twice),
    ]
    expect(new Set(receipts).size).toBe(1)
    expect(await owner()`select from complaints where id = ${twice.id}`).toHaveLength(1)
    const guessed = await raiseComplaint(sender, county, { ...twice, body: '另一份表单,同一个编号' })
    expect(await findByReceipt(guessed)).toBeNull()
  })

  test('is answered, and the answer read with the receipt and without an account', async () => {
    const raised = complaint({ contact: '13800000000' })
    const receipt = await raiseComplaint(fromOutside(), county, raised)
    expect(await findByReceipt(receipt)).toMatchObject({ body: raised.body, answer: null })

    await answerComplaint(officer.db, county, raised.id, '已核实并整改。')
    expect(await findByReceipt(receipt)).toMatchObject({ answer: { body: '已核实并整改。' } })
    expect(await findByReceipt('AAAA-AAAA-AAAA')).toBeNull()
    await expect(answerComplaint(leader.db, county, raised.id, '另一个答复。')).rejects.toMatchObject({
      code: 'already_done',
    })
  })

  test('keeps no name, unless a member gives theirs', async () => {
    const member = { access_token: instructor.access_token, address: randomUUID() }
    const [nameless, named] = [complaint(), complaint({ is_named: true })]
    await raiseComplaint(member, county, nameless)
    await raiseComplaint(member, county, named)
    expect((await getComplaint(officer.db, county, nameless.id)).raiser).toBeNull()
    expect((await getComplaint(officer.db, county, named.id)).raiser).toEqual({ name: 'instructor' })
    expect((await listComplaints(instructor.db, county, false, FIRST_PAGE)).rows.map(({ id }) => id)).toEqual(
      [named.id],
    )
  })

  test('comes at most five times an hour from one sender', async () => {
    const sender = fromOutside()
    for (const _ of [1, 2, 3, 4, 5]) await raiseComplaint(sender, county, complaint())
    await expect(raiseComplaint(sender, county, complaint())).rejects.toMatchObject({ code: 'too_many' })
  })
})

describe('whoever is complained about', () => {
  let about: NewComplaint

  beforeAll(async () => {
    about = complaint({ about_name: '张三', contact: '13800000000' })
    await raiseComplaint(fromOutside(), county, about)
  })

  test('neither reads, answers nor looks behind it', async () => {
    const before = await countOpenComplaints(officer.db, county)
    expect(await countOpenComplaints(leader.db, county)).toBe(before + 1)
    await expect(getComplaint(officer.db, county, about.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(answerComplaint(officer.db, county, about.id, '没有此事。')).rejects.toMatchObject({
      code: 'not_allowed',
    })
    await expect(revealContact(officer.db, county, about.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('does not get to it under another name either', async () => {
    await officer.db.from('people').update({ name: '李四' }).eq('id', officer.person_id)
    await expect(getComplaint(officer.db, county, about.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is answered for by somebody else, whose look at the contact is kept', async () => {
    expect(await revealContact(leader.db, county, about.id)).toBe('13800000000')
    await answerComplaint(leader.db, county, about.id, '已另行核实。')
    const looks =
      await owner()`select revealed_by from reveals where record = 'complaints' and record_id = ${about.id}`
    expect(looks).toEqual([{ revealed_by: leader.person_id }])
  })
})

describe('nobody else', () => {
  test('reads or answers a county’s complaints', async () => {
    const raised = complaint()
    await raiseComplaint(fromOutside(), county, raised)
    const foreign = await signedIn((await foundTenant()).id, 'officer')
    const others = [
      foreign,
      instructor,
      await signedIn(county.id, 'system_admin'),
      await signedIn(county.id, 'auditor'),
    ]
    for (const { db } of others) {
      await expect(getComplaint(db, county, raised.id)).rejects.toMatchObject({ code: 'not_found' })
      await expect(answerComplaint(db, county, raised.id, '不该能答复。')).rejects.toMatchObject({
        code: 'not_allowed',
      })
    }
  })

  test('reads the contact, the hash or who is meant at the data API', async () => {
    for (const column of ['contact', 'receipt_hash']) {
      const { error } = await officer.db.from('complaints').select(column).limit(1)
      expect(error?.code).toBe('42501')
    }
  })
})
