// The workbook of a campaign's forms.
import type { Readable } from 'node:stream'
import type { TFunction } from 'i18next'
import { writeSheet } from '~/platform/sheets.server'
import { formStateOf } from './campaign'
import type { ListedForm } from './forms.server'
import { Manner } from './opinion'

export function campaignSheet(t: TFunction<'campaigns'>, forms: AsyncIterable<ListedForm>): Readable {
  return writeSheet<ListedForm>(
    {
      name: t('list'),
      columns: [
        { title: t('number'), width: 8, as: 'text', of: ({ reference }) => reference },
        { title: t('unit'), width: 36, as: 'text', of: ({ unit_name }) => unit_name },
        { title: t('area'), width: 20, as: 'text', of: ({ unit }) => unit.area?.name },
        { title: t('state'), width: 12, as: 'text', of: (form) => t(`states.${formStateOf(form)}`) },
        {
          title: t('manner'),
          width: 12,
          as: 'text',
          of: ({ opinions: [said] }) => said && t(`manners.${Manner.parse(said.manner)}`),
        },
        { title: t('given_on'), width: 12, as: 'day', of: ({ opinions: [said] }) => said?.given_on },
        { title: t('demand_number'), width: 14, as: 'text', of: ({ demand }) => demand?.demand?.reference },
      ],
    },
    forms,
  )
}
