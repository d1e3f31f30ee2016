// A second thought before something that cannot be taken back: opens in place, and needs no script.
import type { ReactNode } from 'react'
import css from './confirm.module.css'

/** `children` is the form that does it. */
export function Confirm({
  label,
  question,
  children,
}: {
  label: string
  question: string
  children: ReactNode
}) {
  return (
    <details className={css.confirm}>
      <summary>{label}</summary>
      <div className={css.question}>
        <p>{question}</p>
        {children}
      </div>
    </details>
  )
}
