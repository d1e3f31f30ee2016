// Faults in the figures of demands: what counts for what, in which quarter, who is told, and which rows stand behind a number.
import { type Fault, rewritten } from './plant'

const FIGURES = 'app/features/demand-figures/demand-figures.server.test.ts'
const OUTCOMES = 'app/features/demand-figures/outcomes.server.test.ts'
const YEAR = 'app/features/demand-figures/year.server.test.ts'

const COUNTED = 'private.demand_facts'
const ROWS = 'public.list_demands_counted'

export const FIGURE_FAULTS: readonly Fault[] = [
  // Answers to dispatches
  {
    says: 'an answer that came late is an answer in time',
    plant: rewritten(COUNTED, 'a.answered_at <= w.answer_by', 'a.answered_at is not null'),
    file: FIGURES,
    test: 'is on time by the end of the next working day',
  },
  {
    says: 'an answer has the time that the county gives today',
    plant: rewritten(
      COUNTED,
      'd.answer_within]',
      '(select g.accept_workdays from public.settings g where g.tenant_id = county)]',
    ),
    file: FIGURES,
    test: 'has the time that the county gave when it was sent',
  },
  {
    says: 'giving back is no answer',
    plant: rewritten(COUNTED, "d.ended_as = 'returned'", 'false'),
    file: FIGURES,
    test: 'is on time by the end of the next working day',
  },
  {
    says: 'an answer is missing while there is time for it',
    plant: rewritten(COUNTED, 'coalesce(d.ended_at, private.now()) > w.answer_by', 'true'),
    file: FIGURES,
    test: 'counts nowhere while there is time for it',
  },
  {
    says: 'who assists need not answer',
    plant: rewritten(COUNTED, 'and d.started_at >= began', "and d.part = 'lead' and d.started_at >= began"),
    file: FIGURES,
    test: 'counts nowhere while there is time for it',
  },
  // Demands at the edges of a quarter
  {
    says: 'what was received before is received again',
    plant: rewritten(COUNTED, "case when p.raised_at >= began then 'received' end", "'received'"),
    file: FIGURES,
    test: 'has what came before its last midnight',
  },
  {
    says: 'what was closed in the quarter is carried over',
    plant: rewritten(
      COUNTED,
      'case when p.closed_at is null or p.closed_at >= ended then',
      'case when true then',
    ),
    file: FIGURES,
    test: 'has what came before its last midnight',
  },
  // How a demand ended
  {
    says: 'what was withdrawn was resolved',
    plant: rewritten(COUNTED, "p.outcome in ('confirmed', 'unrated')", 'p.outcome is not null'),
    file: OUTCOMES,
    test: 'because it was withdrawn or declined is dropped',
  },
  {
    says: 'whatever was resolved was on time',
    plant: rewritten(COUNTED, 's.resolved_at <= l.due_at', 's.resolved_at is not null'),
    file: OUTCOMES,
    test: 'in the last minute of its time is on time, a minute later late',
  },
  {
    says: 'the last minute is late',
    plant: rewritten(COUNTED, 's.resolved_at <= l.due_at', 's.resolved_at < l.due_at'),
    file: OUTCOMES,
    test: 'in the last minute of its time is on time, a minute later late',
  },
  {
    says: 'a unit that said nothing is satisfied',
    plant: rewritten(
      COUNTED,
      "s.rating in ('satisfied', 'fairly_satisfied')",
      "coalesce(s.rating, '') <> 'dissatisfied'",
    ),
    file: OUTCOMES,
    test: 'and explained is not solved; unrated is not satisfied',
  },
  {
    says: 'a unit that said nothing has rated',
    plant: rewritten(COUNTED, 'case when s.rating is not null then', 'case when e.is_resolved then'),
    file: OUTCOMES,
    test: 'and explained is not solved; unrated is not satisfied',
  },
  {
    says: 'a slip and a call-back are the unit’s account',
    plant: rewritten(COUNTED, "max(s.manner) filter (where s.kind = 'confirmed')", "'account'"),
    file: OUTCOMES,
    test: 'is rated by account, by slip or by call-back, each counted apart',
  },
  {
    says: 'the days on which the unit was waited for are the department’s',
    plant: rewritten(COUNTED, 'case when s.has_waited and t.gross > 0', 'case when false'),
    file: OUTCOMES,
    test: 'took so many working days in all',
  },
  {
    says: 'what was done again counts for each lead',
    plant: rewritten(COUNTED, 'd.ended_at desc nulls first limit 1)', 'd.ended_at desc nulls first)'),
    file: OUTCOMES,
    test: 'and was done again counts once',
  },
  // Who is told, and of what
  {
    says: 'a department is told the figures of others',
    plant: rewritten('private.demands_counted', 'own is null or f.body_id = any (own)', 'true'),
    file: FIGURES,
    test: 'are the county’s for offices, its own for a department',
  },
  {
    says: 'the rows of a figure name a unit that only the secretariat knows',
    plant: rewritten(ROWS, "is_office or p.confidentiality <> 'secretariat_only'", 'true'),
    file: FIGURES,
    test: 'count what only the secretariat reads',
  },
  {
    says: 'behind each figure there are all rows',
    plant: rewritten(ROWS, 'where figure = any (d.counts) and', 'where'),
    file: YEAR,
    test: 'every figure of every group has as many rows as it says',
  },
  {
    says: 'behind each group’s figure there are the rows of all',
    plant: rewritten(ROWS, 'apart_by is null or d.group_id is not distinct from of_group', 'true'),
    file: YEAR,
    test: 'every figure of every group has as many rows as it says',
  },
]
