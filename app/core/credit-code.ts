// The unified social credit code of an enterprise or organisation: 18 characters, the last of them a check (GB 32100-2015).
// `department(1) category(1) division(6) organisation(9) check(1)`. The division is where it was first registered: it is
// neither checked against today's divisions nor used to guess a county.

export type CreditCodeFault =
  /** A spreadsheet kept the code as a number (9.13501E+17): the last digits are lost and only the sender has them. */
  | { reason: 'number_mangled' }
  | { reason: 'wrong_length'; length: number }
  /** `suggestion`: the code as it would be right, if the strange character is an I for 1 or an O for 0. */
  | { reason: 'wrong_character'; character: string; suggestion?: string }
  /** Someone authorised may let it stand, with a reason: some pilot codes of 2015 never had a right check (docs/rules.md §1). */
  | { reason: 'wrong_check'; expected: string; found: string }

export type CheckedCreditCode =
  | { ok: true; code: string; doubtful: boolean }
  | { ok: false; code: string; fault: CreditCodeFault }

/**
 * Checks a code as a form or a sheet gives it. `doubtful`: right by itself, but the organisation code within it is not
 * (GB 11714), which is worth a warning and no more.
 */
export function checkCreditCode(given: string | number): CheckedCreditCode {
  const code = normaliseCreditCode(String(given))
  if (isMangled(given, code)) return { ok: false, code, fault: { reason: 'number_mangled' } }

  const strange = [...code].find((character) => !ALPHABET.includes(character))
  if (strange) return { ok: false, code, fault: wrongCharacter(code, strange) }
  if (code.length !== LENGTH)
    return { ok: false, code, fault: { reason: 'wrong_length', length: code.length } }

  const expected = checkCharacter(code)
  const found = code.slice(-1)
  if (expected === found) return { ok: true, code, doubtful: isDoubtful(code) }
  if (/^\d{15}000$/.test(code)) return { ok: false, code, fault: { reason: 'number_mangled' } }
  return { ok: false, code, fault: { reason: 'wrong_check', expected, found } }
}

/** Upper case, half width, without spaces and the apostrophe that makes a spreadsheet keep text. */
export function normaliseCreditCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s'\u200b-\u200d\u2060]/g, '')
    .toUpperCase()
}

/** What the first two characters say about the holder, where they say it: 5 is civil affairs, 9 market supervision. */
export function kindOfCreditCode(
  code: string,
): 'enterprise' | 'individual_business' | 'social_organisation' | null {
  if (/^5[1239]/.test(code)) return 'social_organisation'
  if (/^9[13]/.test(code)) return 'enterprise'
  if (code.startsWith('92')) return 'individual_business'
  return null
}

/** GB 32100: the 18th character that belongs to the first 17. Weights are the powers of 3 modulo 31. */
export function checkCharacter(code: string): string {
  let sum = 0
  let weight = 1
  for (const character of code.slice(0, LENGTH - 1)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % ALPHABET.length
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length)
}

/** GB 11714: the ninth character of an organisation code that belongs to its first eight. */
export function organisationCheckCharacter(eight: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number.parseInt(eight.charAt(at), 36), 0)
  return '0123456789X0'.charAt(11 - (sum % 11))
}

const LENGTH = 18
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY' // no I, O, S, V, Z

/** Spreadsheets keep 15 digits of a number. A cell of more is a mangled code, and so is what they print of it. */
function isMangled(given: string | number, code: string): boolean {
  return (typeof given === 'number' && given >= 1e15) || /^\d(\.\d+)?E\+?\d+$/.test(code)
}

function isDoubtful(code: string): boolean {
  return organisationCheckCharacter(code.slice(8, 16)) !== code.charAt(16)
}

function wrongCharacter(code: string, character: string): CreditCodeFault {
  const suggestion = code.replaceAll('I', '1').replaceAll('O', '0')
  const is_right = suggestion !== code && checkCreditCode(suggestion).ok
  return is_right
    ? { reason: 'wrong_character', character, suggestion }
    : { reason: 'wrong_character', character }
}
