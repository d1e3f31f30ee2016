// What mails about the three lists say in English.
import type { ListCopy } from './list-copy.zh'

const copy: ListCopy = {
  quarter: (quarter) => `${quarter.slice(4)} ${quarter.slice(0, 4)}`,
  list_kinds: { resource: 'list of resources', demand: 'list of demands', activity: 'list of activities' },
  collection: {
    opened: {
      subject: (quarter) => `Collecting the three lists of ${quarter}`,
      lead: (quarter, day) =>
        `Resources, demands and activities of ${quarter} are being collected until ${day}; the lists are drafted the day after.`,
      note: 'Enter what you can offer: rooms, training, advice on policy, finance or law. Units may raise what they need. What is still valid need not be entered again.',
      button: 'Offer a resource',
    },
    reminder: {
      subject: (quarter) => `Resources of ${quarter}: a reminder`,
      lead: (quarter) =>
        `The list of resources of ${quarter} will soon be drafted; yours has nothing in it yet.`,
      note: 'Enter what you can offer, or renew what has expired. If there is nothing, no answer is needed.',
      button: 'Offer a resource',
    },
  },
  edition_published: {
    subject: (quarter, list) => `Published: ${list}, ${quarter}`,
    lead: (quarter, list, reference) => `The ${list} of ${quarter} is published as ${reference}.`,
    correction: (reason) => `It corrects an earlier edition. Reason: ${reason}`,
    button: 'Open the list',
  },
}

export default copy
