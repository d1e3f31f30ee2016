// Wording of routing, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Routing rules',
  lead: 'Lead and assistants are preselected by these rules: the first that fits applies. By an automatic one, a demand is sent as soon as it is raised.',
  new: 'Add a rule',
  save: 'Save',
  none: 'There are no rules yet. Choose “Add a rule”, for example to send property services to the housing bureau.',
  place: 'Place',
  place_note: '1 is asked first; a rule that is put before others moves them back.',
  nth: 'Rule {{place}}',
  category: 'Category',
  category_note: 'One of the first level stands for all below it. None: any.',
  industry: 'Industry',
  industry_note: 'How the code of the unit’s industry begins, e.g. C or C34. Empty: any.',
  wrong_prefix: 'A letter from A to T, and at most four digits after it',
  area: '{{term.Area}}',
  area_note: 'With all that lies in it. None: any.',
  any: 'any',
  lead_body: 'Lead',
  assistants: 'Assistants',
  and: ', ',
  dissolved: '{{name}} (dissolved, passed over)',
  manner: 'Manner',
  proposed: 'preselected',
  automatic: 'automatic',
  is_automatic: 'Send automatically',
  is_automatic_note:
    'As soon as the demand is raised, before anybody has sorted it; never one for the {{term.secretariat}} only.',
  remove: 'Remove the rule',
  remove_question: 'Demands that fit it will be preselected by the rules behind it; what was sent stays.',
} satisfies Wording<typeof zh>
