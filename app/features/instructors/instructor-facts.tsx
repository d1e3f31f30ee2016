// Who an instructor is: body, phone behind a recorded look, mailbox, terms.
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Facts } from '~/ui/facts'
import { Masked } from '~/ui/masked'
import { Section } from '~/ui/page'
import type { getInstructor, listTerms } from './instructors.server'
import { Term } from './term'

type InstructorFactsProps = {
  code: string
  instructor: Awaited<ReturnType<typeof getInstructor>>
  terms: Awaited<ReturnType<typeof listTerms>>
  mayReveal: boolean
}

export function InstructorFacts({ code, instructor, terms, mayReveal }: InstructorFactsProps) {
  const { t } = useTranslation('instructors')
  const { id, body, person } = instructor
  const here = `/${code}/instructors`
  const others = terms.filter((term) => term.id !== id)
  return (
    <Section>
      <Facts
        facts={[
          { label: t('body'), value: body?.name },
          {
            label: t('phone'),
            value: person.phone_masked && (
              <Masked text={person.phone_masked} reveal={mayReveal ? `${here}/${id}/phone` : null} />
            ),
          },
          { label: t('reach'), value: person.has_mailbox ? t('reaches.mail') : t('reaches.paper') },
          { label: t('account.label'), value: person.account_id ? t('account.yes') : t('account.no') },
          { label: t('term'), value: <Term {...instructor} /> },
          {
            label: t('terms'),
            value:
              others.length > 0 &&
              others.map((term) => (
                <div key={term.id}>
                  <Link to={`${here}/${term.id}`}>
                    <Term {...term} />
                  </Link>
                </div>
              )),
          },
        ]}
      />
    </Section>
  )
}
