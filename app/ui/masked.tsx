// A value that is hidden until somebody asks for it; asking is logged. `action` answers with `{ text }`.
import { useFetcher } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import css from './masked.module.css'

type MaskedProps = {
  /** As the database masks it, e.g. 138****1234. */
  text: string
  /** Address to post to; null where this person may not ask. */
  reveal: string | null
}

export function Masked({ text, reveal }: MaskedProps) {
  const { t } = useTranslation()
  const { Form, data, state } = useFetcher<{ text: string }>()
  if (data?.text) return <span>{data.text}</span>
  if (!reveal) return <span>{text}</span>
  return (
    <span className={css.masked}>
      {text}
      <Form method="post" action={reveal}>
        <button type="submit" title={t('reveal_note')} disabled={state !== 'idle'}>
          {t('reveal')}
        </button>
      </Form>
    </span>
  )
}
