// The languages of the product. A county speaks one by default, a person may choose.
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]
export const DEFAULT_LANGUAGE: Language = 'zh-CN'

export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text)
}

/** The shape that the translation of Chinese wording must have; a plural may also say its singular (`units_one`). */
export type Wording<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Wording<T[K]>
} & { readonly [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string }
