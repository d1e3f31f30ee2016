// What the whole document shares: the nonce of its scripts, its language, and the number of the request that made it.
import { createContext, useContext } from 'react'
import type { Language } from '~/core/language'

export type DocumentFacts = { nonce?: string; request_id?: string; language: Language }

export const DocumentContext = createContext<DocumentFacts>({ language: 'zh-CN' })

export function useDocument(): DocumentFacts {
  return useContext(DocumentContext)
}
