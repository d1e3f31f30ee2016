import { describe, expect, it } from 'vitest'
import { speak, wordsIn } from '~/i18n'
import { fillTerms, Terms, termsOf, termVariables } from './terms'

describe('a county’s terms', () => {
  it('keep what is said otherwise than usual, and nothing else', () => {
    expect(Terms.parse({ instructor: ' 联络员 ', area: '片区', chair: '' })).toEqual({ instructor: '联络员' })
    expect(termsOf({ instructor: '联络员', anything: 'else' })).toEqual({ instructor: '联络员' })
    expect(termsOf(null)).toEqual({})
  })

  it.each([{ instructor: '一二三四五六七八九十一二三' }, { area: '网\u0007格' }])(
    '%j is refused',
    (typed) => {
      expect(Terms.safeParse(typed).success).toBe(false)
    },
  )

  it('have the forms that English needs; a word of the county’s own stands as typed', () => {
    const known = termVariables('en', { instructor: '联络员', chair: '值班单位' })
    expect(known).toMatchObject({ instructor: 'liaison officer', Instructors: 'Liaison officers' })
    expect(known).toMatchObject({ an_instructor: 'a liaison officer', chairs: 'units on duty' })
    expect(termVariables('en', { instructor: '联系人' }).an_instructor).toBe('联系人')
    expect(termVariables('en', {}).an_instructor).toBe('an instructor')
  })
})

describe('pages say them', () => {
  it('in the county that chose them and in no other', async () => {
    await speak('zh-CN')
    const theirs = wordsIn('zh-CN', { instructor: '联络员' })
    expect(theirs.t('instructors:title')).toBe('党建联络员')
    expect(wordsIn('zh-CN').t('instructors:title')).toBe('党建指导员')
    expect(wordsIn('zh-CN', { instructor: '联络员' })).toBe(theirs)
  })

  it('as text: neither a script nor a slot in a word does anything', async () => {
    await speak('zh-CN')
    const words = wordsIn('zh-CN', { instructor: '{{term.area}}', office: '$t(home)' })
    expect(words.t('instructors:title')).toBe('党建{{term.area}}')
    expect(words.t('refusals:not_allowed.next')).toContain('$t(home)')
    expect(fillTerms('{{term.instructor}} {{name}}', { instructor: '<b>' })).toBe('<b> {{name}}')
  })
})
