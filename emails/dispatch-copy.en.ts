// What mails about demands and their dispatch say in English.
import type { DispatchCopy } from './dispatch-copy.zh'

const copy: DispatchCopy = {
  dispatch_digest: {
    subject: (day) => `Demands to handle, ${day}`,
    lead: 'These demands are yours to handle or to know of:',
    parts: {
      new: (count) => `To be accepted: ${count}`,
      soon: (count) => `Due soon: ${count}`,
      late: (count) => `Overdue: ${count}`,
      escalated: (count) => `Overdue, put before you: ${count}`,
      extensions: (count) => `More time asked for, yours to decide: ${count}`,
      waiting: (count) => `Came back, to be sent again: ${count}`,
    },
    item: (reference, subject, unit, body, due) =>
      `${reference} ${subject}, ${unit}${body && `, with ${body}`}${due && `, due ${due}`}`,
    unit_closed: 'unit not disclosed',
    minute: (minute, is_provisional) => `${minute}${is_provisional ? ' (provisional)' : ''}`,
    more: (count) => `… and ${count} more, to be seen in the system.`,
    button: 'Open the dispatches',
  },
  demand_question: {
    subject: 'A question about a demand',
    lead: (reference, subject) =>
      `The department that handles demand ${reference} (${subject}) has a question for the unit.`,
    note: 'Please sign in and answer. Until then the time allowed does not run.',
    button: 'Read and answer',
  },
  demand_resolved: {
    subject: 'A demand is answered: please confirm',
    lead: (reference, subject, is_solved) =>
      `Demand ${reference} (${subject}) is ${is_solved ? 'resolved' : 'answered, with an explanation'} by the department.`,
    note: (day) =>
      `Please confirm and rate it before ${day}, or have it done again if it is not solved. Without an answer it is closed as unrated, which does not count as satisfied.`,
    button: 'Read and confirm',
  },
}

export default copy
