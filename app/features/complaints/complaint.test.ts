import { describe, expect, test } from 'vitest'
import { NewComplaint, Receipt, receiptOf } from './complaint'

const complaint = { id: '0b9f2a5e-1111-4111-8111-111111111111', body: '走访记录与实际不符' }

describe('a complaint', () => {
  test('needs neither name nor contact', () => {
    expect(NewComplaint.safeParse(complaint).success).toBe(true)
  })

  test('is refused where the field that nobody sees is filled in', () => {
    expect(NewComplaint.safeParse({ ...complaint, website: 'https://spam.example' }).success).toBe(false)
  })

  test('has room for 4000 letters and not for one more', () => {
    expect(NewComplaint.safeParse({ ...complaint, body: '字'.repeat(4000) }).success).toBe(true)
    expect(NewComplaint.safeParse({ ...complaint, body: '字'.repeat(4001) }).success).toBe(false)
  })
})

describe('a receipt code', () => {
  const receipt = receiptOf(new Uint8Array(32).map((_, n) => n * 7))

  test('stands in three groups of four', () => {
    expect(receipt).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
  })

  test('is read as people type it', () => {
    expect(Receipt.parse(` ${receipt.toLowerCase().replaceAll('-', ' ')} `)).toBe(receipt)
    expect(Receipt.safeParse('K7QM-2XVA').success).toBe(false)
  })
})
