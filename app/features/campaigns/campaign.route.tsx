// One campaign: how far each area is, and its forms; others than the offices see the forms of their own units.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { minuteOf } from '~/core/calendar-date'
import { share } from '~/core/share'
import { ChangesLink } from '~/features/counties/changes-link'
import { enter } from '~/features/counties/enter.server'
import { Figure } from '~/ui/figure'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { type Handle, Page, Section } from '~/ui/page'
import { viewProgress } from './campaigns-view.server'
import { FormList } from './form-list'
import { Formless } from './formless'
import { ProgressTable } from './progress-table'

export const handle: Handle = { title: 'campaigns:title' }

export async function loader(args: LoaderFunctionArgs) {
  const { db, county, now } = await enter(args)
  county.may('read', 'campaigns')
  return viewProgress(db, county, args.params, new URL(args.request.url).searchParams, now)
}

export default function CampaignPage() {
  const { t } = useTranslation('campaigns')
  const { code, campaign, stage, isOffice, mayStart, progress, sum, as_of, forms, areas } =
    useLoaderData<typeof loader>()
  const { id, title, since, until, ending } = campaign
  const here = `/${code}/campaigns/${id}`
  const asked = sum.answered + sum.waiting
  return (
    <Page
      title={title}
      lead={`${t('between', { since, until })} · ${t(`stages.${stage}`)}`}
      trail={[{ to: `/${code}/campaigns`, label: t('title') }]}
      actions={
        isOffice && (
          <>
            {mayStart && stage !== 'over' && (
              <LinkButton to={`${here}/printing`} main>
                {t('print')}
              </LinkButton>
            )}
            {mayStart && <LinkButton to={`${here}/papers`}>{t('paper')}</LinkButton>}
            <LinkButton to={`${here}/results`}>{t('results')}</LinkButton>
            <LinkButton to={`${here}/export.xlsx`} download>
              {t('export')}
            </LinkButton>
            {mayStart && stage !== 'over' && <LinkButton to={`${here}/ending`}>{t('ending')}</LinkButton>}
          </>
        )
      }
    >
      {ending && (
        <Notice tone="warning" title={t('ended_at', { at: minuteOf(ending.ended_at) })}>
          {ending.note}
        </Notice>
      )}
      {isOffice && (
        <>
          {stage !== 'over' && mayStart && <Formless to={`${here}/forms`} count={sum.formless} />}
          <Figure
            label={t('answered')}
            value={share(sum.answered, asked)}
            numerator={sum.answered}
            denominator={asked}
            as_of={as_of}
            rule={t('answered_rule')}
            rows={`${here}?state=answered#forms`}
          />
          <Section title={t('progress')}>
            <ProgressTable here={here} progress={progress} />
          </Section>
        </>
      )}
      <Section title={isOffice ? t('list') : t('own')}>
        <FormList here={here} areas={isOffice ? areas : []} {...forms} />
      </Section>
      <ChangesLink record="campaigns" id={id} />
    </Page>
  )
}
