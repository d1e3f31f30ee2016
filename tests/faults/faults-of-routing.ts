// Faults in routing: which rule applies, who is passed over, and what the county's machine may send by itself.
import { type Fault, loosened, rewritten, together } from './plant'

const ROUTING = 'app/features/routing/routing.server.test.ts'

export const ROUTING_FAULTS: readonly Fault[] = [
  {
    says: 'the last rule that fits applies instead of the first',
    plant: rewritten('private.routing_of', 'order by r.position', 'order by r.position desc'),
    file: ROUTING,
    test: 'says who leads and who assists',
  },
  {
    says: 'a rule of the first level no longer stands for the categories below it',
    plant: rewritten('private.routing_of', 'in (c.id, c.parent_id)', 'in (c.id)'),
    file: ROUTING,
    test: 'says who leads and who assists',
  },
  {
    says: 'an area knows only itself',
    plant: rewritten('private.areas_around', 'a.id = r.parent_id', 'false'),
    file: ROUTING,
    test: 'goes by area, and by what the area lies in',
  },
  {
    says: 'a body that was dissolved is chosen',
    plant: rewritten('private.routing_of', 'and b.dissolved_on is null', ''),
    file: ROUTING,
    test: 'passes over a body that was dissolved',
  },
  {
    says: 'the machine sends what only the secretariat reads',
    plant: together(
      rewritten('private.ask_to_route', "new.confidentiality <> 'secretariat_only'", 'true'),
      rewritten('private.route_demand', "held.confidentiality = 'secretariat_only'", 'false'),
    ),
    file: ROUTING,
    test: 'never one that only the secretariat reads',
  },
  {
    says: 'the machine sends what somebody has sent',
    plant: rewritten(
      'private.route_demand',
      'exists (select from public.dispatches',
      'false and exists (select from public.dispatches',
    ),
    file: ROUTING,
    test: 'looks again: what was withdrawn or dispatched meanwhile',
  },
  {
    says: 'a rule is written over what somebody else made of it',
    plant: rewritten('public.keep_routing_rule', 'and r.version = keep_routing_rule.version', ''),
    file: ROUTING,
    test: 'once however often the form is sent',
  },
  {
    says: 'departments read the rules',
    plant: loosened('routing_rules', 'select'),
    file: ROUTING,
    test: 'by the office and the secretariat; nobody else',
  },
]
