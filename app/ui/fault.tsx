// What is wrong with an entry or a form, in the reader's language.
import { useTranslation } from 'react-i18next'
import { readFault } from '~/core/fault'
import { isRefusalCode } from '~/core/refusal'
import { Notice } from './notice'

/** The words of a field's first fault; undefined where there is none. */
export function useFaultText(faults: string[] | undefined): string | undefined {
  const { i18n } = useTranslation()
  if (!faults?.[0]) return undefined
  const { key, params } = readFault(faults[0])
  return String(i18n.t(key, faults[0], params))
}

/** Above a form: the refusal, or that fields below need correcting. */
export function FormFaults({ errors, isFaulty }: { errors: string[] | undefined; isFaulty: boolean }) {
  const { t } = useTranslation(['ui', 'refusals'])
  const text = useFaultText(errors)
  const code = errors?.find(isRefusalCode)
  if (!isFaulty) return null
  if (!code) return <Notice tone="bad" title={text ?? t('form_faulty')} />
  return (
    <Notice tone="bad" title={t(`refusals:${code}.title`)}>
      {t(`refusals:${code}.next`)}
    </Notice>
  )
}
