// A month's theme and menu: for branches to read and choose from, for its chair to put together, for a notice board to print.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { Empty } from '~/ui/empty'
import { SubmitButton } from '~/ui/form'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { PrintButton } from '~/ui/print-button'
import { MenuItems } from './menu-items'
import { viewMenu } from './menu-view.server'
import { OwnChoices } from './own-choices'

export const handle: Handle = { title: 'themes:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'themes')
  return viewMenu(db, county, args.params, now)
}

export default function MenuPage() {
  const { t } = useTranslation('themes')
  const { code, month, before, after, theme, own, count, isOpen, mayEdit, mayPublish } =
    useLoaderData<typeof loader>()
  const [year, number] = month.split('-').map(Number)
  const here = `/${code}/menu/${month}`
  return (
    <Page
      title={t('of', { year, month: number })}
      lead={theme?.note}
      actions={
        <>
          <LinkButton to={`/${code}/menu/${before}`}>{t('before')}</LinkButton>
          <LinkButton to={`/${code}/menu/${after}`}>{t('after')}</LinkButton>
          {mayEdit && <LinkButton to={`${here}/theme`}>{t(theme ? 'edit_theme' : 'plan')}</LinkButton>}
          {mayEdit && theme && !theme.published_at && (
            <LinkButton to={`${here}/items/new`}>{t('add_item')}</LinkButton>
          )}
          {count && <LinkButton to={`${here}/choices`}>{t('choices.title')}</LinkButton>}
          {theme && <PrintButton />}
          {mayPublish && (
            <Form method="post" action={`${here}/publication`}>
              <SubmitButton>{t('publish')}</SubmitButton>
            </Form>
          )}
        </>
      }
    >
      {!theme && (
        <Empty title={t('none')}>
          <p>{mayEdit ? t('none_editor') : t('none_reader')}</p>
        </Empty>
      )}
      {theme && !theme.published_at && <Notice tone="warning" title={t('draft')} />}
      {count && (
        <div className="screen-only">
          <Notice
            tone={count.complete < count.branches ? 'info' : 'good'}
            title={t('choices.progress', count)}
          />
        </div>
      )}
      {theme && own.length > 0 && <OwnChoices here={here} branches={own} theme={theme} isOpen={isOpen} />}
      {theme && (
        <Section title={t('theme', { title: theme.title })}>
          <MenuItems code={code} month={month} theme={theme} mayEdit={mayEdit} />
        </Section>
      )}
      {theme && <ChangesLink record="themes" id={theme.id} />}
    </Page>
  )
}
