import { describe, expect, it } from 'vitest'
import { en } from './copy.en'
import { zh } from './copy.zh'
import { termVariables } from './core/terms'
import { speak } from './i18n'

const chinese = phrases(zh)
const english = phrases(en)

describe('the wording of the two languages', () => {
  it('has the same keys; a plural may also say its singular', () => {
    const singulars = [...chinese.keys()].map((key) => key.replace(/_other$/, '_one'))
    expect([...english.keys()].filter((key) => !chinese.has(key) && !singulars.includes(key))).toEqual([])
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([])
  })

  it('speaks of the same things', () => {
    const differing = [...chinese].filter(([key, text]) => `${slots(text)}` !== `${slots(english.get(key))}`)
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('is never empty, and Chinese has its own punctuation', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
    expect(
      [...chinese].filter(([, text]) => /[\u4e00-\u9fff][,;:?!]/.test(text)).map(([key]) => key),
    ).toEqual([])
  })

  it('names only terms that a county has', () => {
    const known = termVariables('en', {})
    const named = [...chinese, ...english].flatMap(([, text]) => [...text.matchAll(/{{term\.(\w+)/g)])
    expect(named.map(([, name = '']) => name).filter((name) => !(name in known))).toEqual([])
  })

  it('is found under its language', async () => {
    expect((await speak('zh-CN')).t('ui:home')).toBe('首页')
    expect((await speak('en')).t('ui:figure.of', { numerator: 1, denominator: 2 })).toBe('1 of 2')
  })
})

/** Every text with the way to it: `visits.new.title`. */
function phrases(words: object, way = ''): Map<string, string> {
  const found = Object.entries(words).map(([key, value]) =>
    typeof value === 'string' ? [[way + key, value] as const] : [...phrases(value, `${way}${key}.`)],
  )
  return new Map(found.flat())
}

function slots(text = ''): string[] {
  return [...text.matchAll(/{{(\w+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'term') // English says a county's words in several forms
    .sort()
}
