// The document around every page.
import './ui/styles'
import { ColorSchemeScript, MantineProvider, mantineHtmlProps } from '@mantine/core'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import { DEFAULT_LANGUAGE } from './core/language'
import { languageOf, languageOfPage, termsOfPage, wordsIn } from './i18n'
import { useDocument } from './ui/document'
import { ErrorPage } from './ui/error-page'
import { titleOf } from './ui/page'
import { Shell } from './ui/shell'
import { cssVariables, theme } from './ui/theme'

export function loader({ request }: LoaderFunctionArgs) {
  return { language: languageOf(request) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: wordsIn(data?.language ?? DEFAULT_LANGUAGE).t('ui:product') },
]

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, request_id, language: firstLanguage } = useDocument()
  const matches = useMatches()
  const language = languageOfPage(matches, firstLanguage)
  const words = wordsIn(language, termsOfPage(matches))
  const title = titleOf(matches, words.t)

  // The browser holds the wording of one language: a page in another one is a new document.
  useEffect(() => {
    if (language !== firstLanguage) location.reload()
  }, [language, firstLanguage])

  return (
    <html lang={language} data-request={request_id} {...mantineHtmlProps}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" suppressHydrationWarning />
        {title ? <title>{title}</title> : <Meta />}
        <Links />
      </head>
      <body>
        <I18nextProvider i18n={words}>
          <MantineProvider
            theme={theme}
            cssVariablesResolver={cssVariables}
            defaultColorScheme="auto"
            getStyleNonce={() => nonce ?? ''}
          >
            {children}
          </MantineProvider>
        </I18nextProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return (
    <Shell>
      <ErrorPage />
    </Shell>
  )
}
