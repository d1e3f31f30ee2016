import { expect, it } from 'vitest'
import { resultOf } from './form'

const answer = (form?: string) => ({ status: 'error', initialValue: { ...(form && { form }) } })

it('an answer is shown at the form that was sent, that of a refused upload, which names none, at the one without a name', () => {
  const forms = ['form', 'person', 'mailbox']
  const shown = (form?: string) => forms.filter((id) => resultOf(answer(form), id) !== null)
  expect(shown('mailbox')).toEqual(['mailbox'])
  expect(shown()).toEqual(['form'])
  expect(resultOf(undefined, 'form')).toBeNull()
})
