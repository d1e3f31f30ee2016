// The wording of mails in the language of whoever receives them.
import { isLanguage, type Language } from '~/core/language'
import en from './copy.en'
import zh, { type EmailCopy } from './copy.zh'

const words: Record<Language, EmailCopy> = { 'zh-CN': zh, en }

export function wordsIn(language: Language): EmailCopy {
  return words[language]
}

export function asLanguage(text: string): Language {
  return isLanguage(text) ? text : 'zh-CN'
}
