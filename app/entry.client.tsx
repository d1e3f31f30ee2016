// Takes over in the browser, in the language that the server rendered.
import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { DEFAULT_LANGUAGE, isLanguage } from './core/language'
import { speak } from './i18n'
import { DocumentContext } from './ui/document'

const { lang, dataset } = document.documentElement
const language = isLanguage(lang) ? lang : DEFAULT_LANGUAGE

speak(language).then(() => startTransition(takeOver))

function takeOver(): void {
  hydrateRoot(
    document,
    <StrictMode>
      <DocumentContext.Provider value={{ language, request_id: dataset.request }}>
        <RemixBrowser />
      </DocumentContext.Provider>
    </StrictMode>,
  )
}
