// One i18next instance per language, made once and never switched, so requests in two languages do not meet.
import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { copyIn } from './copy'
import { DEFAULT_LANGUAGE, isLanguage, type Language, languages } from './core/language'
import { type Terms, termVariables } from './core/terms'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Counties that say a term otherwise have an instance with their words over the same copy; more than these are made again. */
const TERM_SETS_MAX = 500

const started = new Map<Language, i18n>()
const withTerms = new Map<string, i18n>()

export async function speak(language: Language): Promise<i18n> {
  const instance = started.get(language) ?? (await start(language))
  started.set(language, instance)
  return instance
}

/** The instance of a language that speak() was called with, in a county's words; the browser knows only the page's own language. */
export function wordsIn(language: Language, terms: Terms = {}): i18n {
  const instance = started.get(language) ?? started.values().next().value
  if (!instance) throw new Error('speak() comes before wordsIn()')
  if (Object.keys(terms).length === 0) return instance
  const name = JSON.stringify([language, terms])
  const own =
    withTerms.get(name) ?? instance.cloneInstance({ interpolation: interpolationOf(language, terms) })
  if (withTerms.size >= TERM_SETS_MAX) withTerms.clear()
  withTerms.set(name, own)
  return own
}

/** In the county's words, in the language of whoever asks. For what is made outside a page, such as a workbook. */
export function wordsFor(
  request: Request,
  county: { language: Language; terms: Terms; me: { language: Language | null } },
): i18n {
  return wordsIn(languageOf(request, county.me.language ?? county.language), county.terms)
}

/** What the visitor chose, else the county's, else Chinese. Never what the browser asks for: offices share machines. */
export function languageOf(request: Request, ofCounty?: Language): Language {
  const chosen = /(?:^|;\s*)lang=([\w-]+)/.exec(request.headers.get('Cookie') ?? '')?.[1]
  return languages.find((language) => language === chosen) ?? ofCounty ?? DEFAULT_LANGUAGE
}

/** Keeps the visitor's choice for a year. */
export function languageCookie(language: Language): string {
  return `lang=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`
}

/** Routes whose loader returns a `language` (a county's, a person's) decide for the pages inside them. */
export function languageOfPage(
  matches: readonly { data: unknown }[],
  otherwise: Language = DEFAULT_LANGUAGE,
): Language {
  return matches.map(({ data }) => data).findLast(saysLanguage)?.language ?? otherwise
}

/** Routes whose loader returns a county's `terms` decide for the pages inside them. */
export function termsOfPage(matches: readonly { data: unknown }[]): Terms | undefined {
  return matches.map(({ data }) => data).findLast(saysTerms)?.terms
}

function saysTerms(data: unknown): data is { terms: Terms; navigation: unknown } {
  return typeof data === 'object' && data !== null && 'terms' in data && 'navigation' in data
}

function saysLanguage(data: unknown): data is { language: Language } {
  return typeof data === 'object' && data !== null && 'language' in data && isLanguage(data.language)
}

async function start(language: Language): Promise<i18n> {
  const instance = createInstance().use(initReactI18next)
  await instance.init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    resources: { [language]: await copyIn[language]() },
    interpolation: interpolationOf(language, {}),
    returnNull: false,
  })
  return instance
}

/** Copy never nests; what people typed must not either, so nesting begins with what nobody can type. */
function interpolationOf(language: Language, terms: Terms) {
  return {
    escapeValue: false,
    nestingPrefix: '\u0001(',
    defaultVariables: { term: termVariables(language, terms) },
  }
}
