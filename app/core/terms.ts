// Words that counties differ in: what is an instructor (指导员) here is a liaison officer (联络员) there. Copy writes {{term.instructor}}.
import { z } from 'zod'
import type { Language } from './language'

export const TERM_LETTERS_MAX = 12

/** The closed set, with the words that the published counties use; the first is what a new county says. private.are_terms() agrees. */
export const termChoices = {
  office: { 工委办公室: 'committee office', 党建办: 'Party building office', 两新工委办: 'committee office' },
  secretariat: { 秘书处: 'secretariat', 理事会: 'council' },
  alliance: { 联盟: 'alliance', 红盟: 'Red Alliance', 商圈: 'business circle' },
  chair: { 轮值主席: 'rotating chair', 值班单位: 'unit on duty', 轮值单位: 'unit in turn' },
  instructor: { 指导员: 'instructor', 联络员: 'liaison officer', 工作者: 'worker' },
  area: { 片区: 'area', 网格: 'grid', 商圈: 'business circle', 园区: 'park' },
} as const satisfies Record<string, Readonly<Record<string, string>>>

export type TermName = keyof typeof termChoices
export const termNames = [
  'office',
  'secretariat',
  'alliance',
  'chair',
  'instructor',
  'area',
] as const satisfies TermName[]

/** What a county says otherwise than usual; a term it does not name keeps the usual word. */
export type Terms = Readonly<Partial<Record<TermName, string>>>

const Word = z
  .string()
  .trim()
  .max(TERM_LETTERS_MAX)
  .regex(/^\P{Cc}*$/u)
  .optional()

/** As a form sends them: one field a term. What is left empty, or is the usual word, is not kept. */
export const Terms = z
  .object({ office: Word, secretariat: Word, alliance: Word, chair: Word, instructor: Word, area: Word })
  .transform((typed): Terms => Object.fromEntries(Object.entries(typed).filter(isUnusual)))

/** Reads the column `terms`, which the database has checked. */
export function termsOf(column: unknown): Terms {
  const terms = Terms.safeParse(column)
  return terms.success ? terms.data : {}
}

export function usualWord(name: TermName): string {
  return Object.keys(termChoices[name])[0] ?? name
}

/**
 * What `{{term.…}}` stands for. English says `instructor`, `instructors`, `Instructor`, `Instructors` and `an_instructor`; a word that is
 * none of the known ones stands as it was typed. Chinese needs the first only.
 */
export function termVariables(language: Language, terms: Terms): Record<string, string> {
  return Object.fromEntries(termNames.flatMap((name) => formsOf(name, wordIn(language, name, terms))))
}

/** Puts a county's words into a text that was made without i18next, such as a mail. */
export function fillTerms(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{term\.(\w+)\}\}/g, (slot, name: string) => variables[name] ?? slot)
}

function wordIn(language: Language, name: TermName, terms: Terms): string {
  const word = terms[name] ?? usualWord(name)
  if (language === 'zh-CN') return word
  const english: Readonly<Record<string, string>> = termChoices[name]
  return english[word] ?? word
}

function formsOf(name: TermName, word: string): [string, string][] {
  const many = /[a-z]$/i.test(word) ? plural(word) : word
  return [
    [name, word],
    [`${name}s`, many],
    [capital(name), capital(word)],
    [`${capital(name)}s`, capital(many)],
    [`an_${name}`, /^[a-z]/i.test(word) ? `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}` : word],
  ]
}

/** `unit on duty` has its plural in front. */
function plural(word: string): string {
  return word.replace(/^(unit) /, '$1s ').replace(/^(?!units )(.*)$/, '$1s')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function isUnusual([name, word]: [string, string | undefined]): boolean {
  return (
    word !== undefined &&
    word !== '' &&
    termNames.some((known) => known === name && usualWord(known) !== word)
  )
}
