// One edition: its entries as they are published, who signed it, and what can be done with it now.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { enter } from '~/features/counties/enter.server'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { PaperHead } from '~/ui/paper'
import { EditionActions } from './edition-actions'
import { EditionFacts } from './edition-facts'
import { EntryTable } from './entry-table'
import { LateDemands } from './late-demands'
import css from './list.module.css'
import { useListTitle, useNumberLine } from './list-words'
import type { Edition } from './lists.server'
import { addressOf, viewEdition } from './lists-view.server'

export const handle: Handle = { title: 'lists:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county } = await enter(args)
  county.may('read', 'lists')
  const view = await viewEdition(db, county, args.params)
  return { ...view, here: addressOf(county, view.edition) }
}

export default function EditionPage() {
  const { t } = useTranslation('lists')
  const { code, here, county, edition, entries, left, late, others, missing, isVerified, ...may } =
    useLoaderData<typeof loader>()
  const title = useListTitle()
  const { quarter, kind } = edition
  return (
    <Page
      title={title(edition)}
      lead={edition.stage !== 'published' && t(`next.${edition.stage}`)}
      trail={[{ to: `/${code}/lists/${quarter}`, label: t('title') }]}
      actions={<EditionActions here={here} version={edition.version} missing={missing} {...may} />}
    >
      <Letterhead county={county} edition={edition} />
      {missing > 0 && <Notice tone="warning" title={t('missing', { count: missing })} />}
      <div className={css.screen}>
        <Section>
          <EditionFacts edition={edition} isVerified={isVerified} />
          {others.map(({ number }) => (
            <p key={number}>
              <Link to={`/${code}/lists/${quarter}/${kind}/${number}`}>
                {title({ quarter, kind, number })}
              </Link>
            </p>
          ))}
        </Section>
      </div>
      <EntryTable
        here={here}
        edition={edition}
        entries={entries}
        mayWord={may.isWording}
        mayRedact={may.mayRedact}
      />
      {late.length > 0 && <LateDemands here={here} demands={late} />}
      {left.length > 0 && (
        <Section title={t('left')}>
          <ul className={css.left}>
            {left.map(({ entry_id, wording, provider }) => (
              <li key={entry_id}>
                {[wording ?? t('redacted'), provider].filter(Boolean).join(t('separator'))}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

/** On paper alone: whose list it is, its document number, who signed it, and of which day it is. */
function Letterhead({ county, edition }: { county: string; edition: Edition }) {
  const title = useListTitle()
  const numberLine = useNumberLine()
  return (
    <div className={`paper ${css.letterhead}`}>
      <PaperHead issuer={county} number={numberLine(edition)} title={title(edition)} />
    </div>
  )
}
