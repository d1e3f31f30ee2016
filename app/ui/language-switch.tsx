// Chinese or English. A plain form, so that it works without script; the answer is a new document.
import { Form, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languages } from '~/core/language'
import { useDocument } from './document'
import css from './switch.module.css'

const names = { 'zh-CN': '中文', en: 'English' }

export function LanguageSwitch() {
  const { t } = useTranslation()
  const { language } = useDocument()
  const { pathname, search } = useLocation()
  return (
    <Form className={css.switch} method="post" action="/language" aria-label={t('language')} reloadDocument>
      <input type="hidden" name="next" value={pathname + search} />
      {languages.map((one) => (
        <button
          key={one}
          type="submit"
          name="language"
          value={one}
          lang={one}
          aria-pressed={one === language}
        >
          {names[one]}
        </button>
      ))}
    </Form>
  )
}
