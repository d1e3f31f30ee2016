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
      if (issue.origin === 'string' && issue.minimum === 1) return 'ui:fault.required'
      return limited(shortBy, issue.origin, issue.minimum)
    case 'too_big':
      return limited(longBy, issue.origin, issue.maximum)
    case 'invalid_value':
      return 'ui:fault.not_an_option'
    case 'invalid_type':
      return issue.expected === 'number' ? 'ui:fault.not_a_number' : 'ui:fault.invalid'
    default:
      return 'ui:fault.invalid'
  }
}

/** `['ui:fault.too_long', { limit: '2000' }]`, as t() takes it; any other text is its own wording. */
export function readFault(fault: string): { key: string; params: Record<string, string> } {
  const [key = '', query] = fault.split('?')
  return { key, params: Object.fromEntries(new URLSearchParams(query)) }
}

const shortBy = { string: 'too_short', array: 'too_few' } as const
const longBy = { string: 'too_long', array: 'too_many' } as const

function limited(names: { string: string; array: string }, origin: string, limit: number | bigint): string {
  const byValue = names === shortBy ? 'too_small' : 'too_big'
  const name = origin === 'string' ? names.string : origin === 'array' ? names.array : byValue
  return `ui:fault.${name}?limit=${limit}`
}
