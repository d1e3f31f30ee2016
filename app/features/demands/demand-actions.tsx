// What can be done with a demand as a whole: first sorting it, then sending it, or leaving it.
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/link-button'
import type { ShownDemand } from './demands.server'

type DemandActionsProps = {
  here: string
  demand: ShownDemand
  maySort: boolean
  mayDispatch: boolean
  mayClose: boolean
}

export function DemandActions({ here, demand, maySort, mayDispatch, mayClose }: DemandActionsProps) {
  const { t } = useTranslation(['demands', 'dispatches'])
  const isSent = demand.stage !== 'undispatched'
  const isSorted = !maySort || demand.wording !== null
  return (
    <>
      {mayDispatch && (
        <LinkButton to={`${here}/dispatch`} main={isSorted && !isSent}>
          {isSent ? t('dispatches:transfer') : t('dispatches:send')}
        </LinkButton>
      )}
      {maySort && (
        <LinkButton to={`${here}/edit`} main={!isSorted}>
          {t('sort')}
        </LinkButton>
      )}
      {mayClose && <LinkButton to={`${here}/closing`}>{maySort ? t('decline') : t('withdraw')}</LinkButton>}
    </>
  )
}
