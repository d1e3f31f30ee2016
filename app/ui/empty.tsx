// Where there is nothing: says so, why, and what to do about it.
import type { ReactNode } from 'react'
import css from './page.module.css'

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <p>{title}</p>
      {children}
    </div>
  )
}
