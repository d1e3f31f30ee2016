// One i18next instance per language, made once and never switched, so requests in two languages do not meet.
import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { copyIn } from './copy'
import { DEFAULT_LANGUAGE, isLanguage, type Language, languages } from './core/language'

const YEAR_SECONDS = 365 * 24 * 60 * 60

const started = new Map<Language, i18n>()

export async function speak(language: Language): Promise<i18n> {
  const instance = started.get(language) ?? (await start(language))
  started.set(language, instance)
  return instance
}

/** The instance of a language that speak() was called with; the browser knows only the page's own. */
export function wordsIn(language: Language): i18n {
  const instance = started.get(language) ?? started.values().next().value
  if (!instance) throw new Error('speak() comes before wordsIn()')
  return instance
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
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance
}
