// Refusals about dispatches, their answers and confirmation, and about campaigns, in English: what happened, and what to do next.

export default {
  department_dissolved: { title: 'This body has been dissolved', next: 'Choose another department.' },
  words_missing: {
    title: 'It does not say how things stand',
    next: 'Say it in a few words, and submit again.',
  },
  demand_resolved: {
    title: 'The department has answered; the unit is to confirm',
    next: 'When the unit wants it done again, it can be sent again.',
  },
  demand_unworded: {
    title: 'What only the secretariat reads is worded first',
    next: 'Write its public wording, then send it.',
  },
  already_dispatched: {
    title: 'This department has the demand already',
    next: 'Reload the page and check who handles it.',
  },
  dispatch_ended: { title: 'This dispatch has ended', next: 'Go back to the list to see the result.' },
  dispatch_accepted: {
    title: 'What was accepted cannot be returned',
    next: 'Ask for more time, or talk to the secretariat.',
  },
  dispatch_unaccepted: {
    title: 'Accept it first',
    next: 'Then you can reply, ask the unit, ask for more time and resolve it.',
  },
  dispatch_final: {
    title: 'The secretariat has assigned this for good; it cannot be returned',
    next: 'Accept it; if it proves hard, ask for more time.',
  },
  question_open: {
    title: 'The unit has not answered the last question',
    next: 'Wait for its answer before asking again.',
  },
  extension_asked: {
    title: 'More time can be asked for once',
    next: 'Handle it within the time that was set.',
  },
  extension_too_long: {
    title: 'No more time can be added than was given',
    next: 'Ask for less.',
  },
  routing_full: { title: 'There are 200 rules already', next: 'Remove rules that are no longer used first.' },
  day_impossible: {
    title: 'The day is before the dispatch, or after today',
    next: 'Correct it to the day that the paper bears.',
  },
  form_unknown: {
    title: 'The code is wrong, or this form was printed anew',
    next: 'Check the code on the paper, or ask the office that handed it out for a new one.',
  },
  form_used: {
    title: 'This form was filled in already',
    next: 'Ask the office that handed it out to correct it.',
  },
  opinion_unfit: {
    title: 'What was filled in does not fit the questions',
    next: 'Reload the page and fill in the questions that it shows.',
  },
  unit_closed: {
    title: 'This unit operates no longer',
    next: 'If that is wrong, correct its status in the ledger first.',
  },
  campaign_not_begun: {
    title: 'This campaign has not begun',
    next: 'Come back on the first day that the form names.',
  },
  campaign_over: {
    title: 'This campaign is over',
    next: 'Turn to the office, or raise a demand.',
  },
  slip_unknown: {
    title: 'There is no such reply slip',
    next: 'Compare the code with the paper, or ask whoever gave you the slip.',
  },
  slip_used: {
    title: 'Your word on this demand has arrived already',
    next: 'A slip works once. To add something, talk to whoever gave it to you.',
  },
  slip_void: { title: 'This slip is void', next: 'A newer one was printed: please use that.' },
  slip_expired: {
    title: 'The time to confirm is over',
    next: 'If it is not resolved, talk to whoever gave you the slip, or raise it again.',
  },
}
