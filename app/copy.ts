// The wording of the product, loaded one language at a time: a browser never downloads the other one.

import type { zh } from './copy.zh'
import type { Language, Wording } from './core/language'

export type Copy = Wording<typeof zh>

export const copyIn: Record<Language, () => Promise<Copy>> = {
  'zh-CN': async () => (await import('./copy.zh')).zh,
  en: async () => (await import('./copy.en')).en,
}
