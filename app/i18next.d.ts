// Makes a misspelt key of t('…') a type error.
import type { zh } from './copy.zh'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: typeof zh
    returnNull: false
  }
}
