// A fault: why a field's entry was not accepted. It travels as a key of the wording with its parameters,
// `ui:fault.too_long?limit=2000`, so that the server decides what is wrong and the page says it in its language.
import { z } from 'zod'

/** From now on every zod schema of this process says its faults as keys; a schema's own message goes before. */
export function speakOfFaults(): void {
  z.config({ customError: (issue) => faultOf(issue) })
}

export function faultOf(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined || issue.input === null) return 'ui:fault.required'
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum)
    case 'too_big':
      return `ui:fault.${tooBig[issue.origin] ?? 'too_big'}?limit=${issue.maximum}`
    case 'invalid_value':
      return 'ui:fault.not_an_option'
    // Of a form that is one of several: nobody said which.
    case 'invalid_union':
      return 'discriminator' in issue ? 'ui:fault.required' : 'ui:fault.invalid'
    case 'invalid_type':
      return issue.expected === 'number' ? 'ui:fault.not_a_number' : 'ui:fault.invalid'
    default:
      return 'ui:fault.invalid'
  }
}

/** `{ key: 'ui:fault.too_long', params: { limit: '2000' } }`, as t() takes them. */
export function readFault(fault: string): { key: string; params: Record<string, string> } {
  const [key = '', query] = fault.split('?')
  return { key, params: Object.fromEntries(new URLSearchParams(query)) }
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === 'string' && minimum === 1) return 'ui:fault.required'
  return `ui:fault.${tooLittle[origin] ?? 'too_small'}?limit=${minimum}`
}

const tooLittle: Record<string, string> = { string: 'too_short', array: 'choose_more' }
const tooBig: Record<string, string> = { string: 'too_long', array: 'choose_fewer' }
