// What mails about turns say in English.
import type { TurnCopy } from './turn-copy.zh'

const copy: TurnCopy = {
  turn_handover: {
    subject: (period) => `Taking over the chair for ${period}`,
    lead: (body, period, last_day) => `${body} chairs the alliance from ${period} until ${last_day}.`,
    publishing: (day) =>
      `You can plan the activities now and publish them from ${day}. Please take over from the chair before you, item by item.`,
    items: (items) => `Still to be handed over: ${items.join(', ')}.`,
    button: 'Open the hand-over checklist',
  },
  turn_swap: {
    subject: {
      offered: 'A swap of turns awaits your answer',
      accepted: 'Two turns have been swapped',
      closed: 'A swap of turns came to nothing',
    },
    all: 'all members',
    offered: (by, month, other) =>
      `${by} offers its turn of ${month} to ${other} for another one. Please answer.`,
    accepted: (by, month, other, given) =>
      `${by} and ${other} have swapped: ${other} chairs in ${month}, ${by} in ${given}. The right to publish has moved with the turns.`,
    refused: (other, month) =>
      `${other} declined your offer of the turn of ${month}. The plan stays as it is.`,
    withdrawn: (by, month) => `${by} withdrew the offer of its turn of ${month}. The plan stays as it is.`,
    reason: (reason) => `Reason: ${reason}`,
    button: 'Open the swaps',
  },
}

export default copy
