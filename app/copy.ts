// The wording of the product, loaded one language at a time: a browser never downloads the other one.

import type { ParseKeys } from 'i18next'
import type { zh } from './copy.zh'
import type { Language, Wording } from './core/language'

export type Copy = Wording<typeof zh>

export type Namespace = keyof typeof zh

/** A key of the wording with its namespace: `visits:title`. */
export type Phrase = { [Name in Namespace]: `${Name}:${ParseKeys<Name>}` }[Namespace]

export const copyIn: Record<Language, () => Promise<Copy>> = {
  'zh-CN': async () => (await import('./copy.zh')).zh,
  en: async () => (await import('./copy.en')).en,
}
