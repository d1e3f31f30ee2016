// What can be done about an instructor, by those who may.
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/link-button'

type InstructorActionsProps = {
  code: string
  id: string
  month: string
  mayEdit: boolean
  maySeeLog: boolean
}

export function InstructorActions({ code, id, month, mayEdit, maySeeLog }: InstructorActionsProps) {
  const { t } = useTranslation('instructors')
  return (
    <>
      {maySeeLog && <LinkButton to={`/${code}/logs/${month}/${id}`}>{t('log')}</LinkButton>}
      {mayEdit && (
        <>
          <LinkButton to={`/${code}/instructors/${id}/end`}>{t('end.title')}</LinkButton>
          <LinkButton to={`/${code}/instructors/${id}/term`}>{t('reappoint.title')}</LinkButton>
          <LinkButton to={`/${code}/assignments/handover?from=${id}`}>{t('hand_over')}</LinkButton>
          <LinkButton to={`/${code}/assignments/new?instructor_id=${id}`} main>
            {t('assign')}
          </LinkButton>
        </>
      )}
    </>
  )
}
