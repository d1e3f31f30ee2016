// Makes a misspelt key of t('…') a type error.
import type { zh } from './copy.zh'

/** A county's words are filled in by the instance itself (app/i18n.ts), so no caller is asked for them. */
type WithoutTerms<T> = T extends `${infer Before}{{term.${string}}}${infer After}`
  ? WithoutTerms<`${Before}${After}`>
  : T extends string
    ? T
    : { readonly [K in keyof T]: WithoutTerms<T[K]> }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: WithoutTerms<typeof zh>
    returnNull: false
  }
}
