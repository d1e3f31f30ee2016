import { describe, expect, it } from 'vitest'
import { speak } from '~/i18n'
import { draftWords } from './draft-words'
import { draftText, LOG_CHARACTERS_MAX, type LoggedVisit, monthToWriteOf, recordedAfter, textOf } from './log'

const zh = draftWords((await speak('zh-CN')).getFixedT(null, 'logs'))
const en = draftWords((await speak('en')).getFixedT(null, 'logs'))

function visit(visited_on: string, more: Partial<LoggedVisit> = {}): LoggedVisit {
  return {
    id: visited_on,
    visited_on,
    unit: '威海海川机电设备有限公司',
    manner: 'on_site',
    topics: ['政策宣讲', '需求收集'],
    summary: null,
    recorded_at: `${visited_on}T10:00:00+08:00`,
    is_withdrawn: false,
    ...more,
  }
}

describe('a draft', () => {
  it('says what the visits say, in the county’s language', () => {
    const visits = [
      visit('2026-11-03'),
      visit('2026-11-20', {
        manner: 'service',
        unit: '光威律师事务所',
        topics: ['法律服务'],
        summary: '已答复用工咨询。',
      }),
    ]
    expect(draftText(visits, zh)).toBe(
      [
        '本月联系服务单位 2 家，共 2 次。',
        '11月3日，上门走访威海海川机电设备有限公司：政策宣讲、需求收集。',
        '11月20日，服务光威律师事务所：法律服务。已答复用工咨询。',
      ].join('\n'),
    )
    expect(draftText(visits.slice(0, 1), en)).toContain(
      '11/3, on site at 威海海川机电设备有限公司: 政策宣讲, 需求收集.',
    )
  })

  it('shows names as they are written', () => {
    const unit = '<b>甲&乙</b>{{topics}}'
    expect(draftText([visit('2026-11-03', { unit })], zh)).toContain(`上门走访${unit}：`)
  })

  it('leaves out what was withdrawn', () => {
    expect(draftText([visit('2026-11-03', { is_withdrawn: true })], zh)).toBe('本月没有走访记录。')
    expect(draftText([], zh)).toBe('本月没有走访记录。')
  })

  it('never exceeds what a log may hold, and ends with a whole line', () => {
    const visits = Array.from({ length: 200 }, () => visit('2026-11-03', { summary: '字'.repeat(100) }))
    const text = draftText(visits, zh)
    expect(text.length).toBeLessThanOrEqual(LOG_CHARACTERS_MAX)
    expect(text.endsWith('字')).toBe(true)
  })
})

describe('visits recorded later', () => {
  const edited_at = '2026-11-20T10:00:00+08:00'
  const early = visit('2026-11-20')
  const later = visit('2026-11-24')

  it('join the edited text', () => {
    const text = textOf({ body: '我写的。', edited_at }, [early, later], zh)
    expect(text).toBe(`我写的。\n${zh.visit(later)}`)
  })

  it('are those after the instant, to the millisecond, that stand', () => {
    const withdrawn = visit('2026-11-25', { is_withdrawn: true })
    expect(recordedAfter([early, later, withdrawn], edited_at)).toEqual([later])
    expect(recordedAfter([later], null)).toEqual([])
  })
})

describe('the month to write', () => {
  it.each([
    ['2026-12-01', '2026-11'],
    ['2026-12-10', '2026-11'],
    ['2026-12-11', '2026-12'],
    ['2027-01-03', '2026-12'],
    ['2024-02-29', '2024-02'],
  ])('on %s is %s', (today, month) => expect(monthToWriteOf(today)).toBe(month))
})
