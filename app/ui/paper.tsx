// A sheet of paper on the screen; printed, it is all that is printed. Paper is white, also on a dark screen.
import { useTranslation } from 'react-i18next'
import type { Paper } from '~/core/paper'
import css from './paper.module.css'

export function PaperSheet({ issuer, number, title, to, rows, spaces, square, signed }: Paper) {
  const { t } = useTranslation()
  return (
    <article className={`paper ${css.sheet}`} aria-label={title}>
      <PaperHead issuer={issuer} number={number} title={title} />
      <p>{to}</p>
      <table className={css.form}>
        <tbody>
          {rows.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
          {spaces.map(({ label, lines }) => (
            <tr key={label} className={css.space}>
              <th scope="row">{label}</th>
              <td>
                <div>
                  {lines.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.foot}>
        <img className={css.square} src={square.picture} alt={t('square', { address: square.address })} />
        <div className={css.beside}>
          {square.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <div className={css.signed}>
          {signed.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
    </article>
  )
}

/** The issuer in red over a red line, then what it is. */
export function PaperHead({ issuer, number, title }: Pick<Paper, 'issuer' | 'number' | 'title'>) {
  return (
    <div className={css.head}>
      <p className={css.issuer}>{issuer}</p>
      <p className={css.number}>{number}</p>
      <h2 className={css.title}>{title}</h2>
    </div>
  )
}
