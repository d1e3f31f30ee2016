// Wording of the pages for committees above, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Counties that let you look in',
  lead: 'You read what each county granted and change nothing. Opening a single case needs a reason and is logged.',
  none: 'No county has granted anything at present.',
} satisfies Wording<typeof zh>
