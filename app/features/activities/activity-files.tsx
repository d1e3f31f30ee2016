// What is attached to an activity: documents and photos to open, and for its organiser a way to add and remove.
import { Stack } from '@mantine/core'
import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SubmitButton } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { Section } from '~/ui/page'
import type { ShownActivity } from './activities.server'
import css from './activity.module.css'

type ActivityFilesProps = { code: string; activity: ShownActivity; mayAttach: boolean }

export function ActivityFiles({ code, activity, mayAttach }: ActivityFilesProps) {
  const { t } = useTranslation('activities')
  const files = activity.files.flatMap(({ purpose, file }) => (file ? [{ ...file, purpose }] : []))
  if (files.length === 0 && !mayAttach) return null
  return (
    <div className={files.length === 0 ? 'screen-only' : undefined}>
      <Section title={t('files')}>
        <Stack gap="sm">
          {files.map(({ id, name, purpose }) => (
            <div key={id} className={css.file}>
              {purpose === 'photo' && <img className={css.photo} src={`/${code}/files/${id}`} alt={name} />}
              <Link to={`/${code}/files/${id}`} reloadDocument>
                {name}
              </Link>
              {mayAttach && (
                <Form method="post" action={`/${code}/activities/${activity.id}/files/${id}/removal`}>
                  <SubmitButton quiet>{t('remove_file')}</SubmitButton>
                </Form>
              )}
            </div>
          ))}
          {mayAttach && (
            <div>
              <LinkButton to={`/${code}/activities/${activity.id}/files/new`}>{t('attach')}</LinkButton>
            </div>
          )}
        </Stack>
      </Section>
    </div>
  )
}
