// One row for every tenant table that keeps what the machine does: files and imports, runs and mails; and complaints and the audit.
import { halfMonthOf, monthOf } from '~/core/period'
import { HASH, type RowsOf, TODAY } from './place'

export const WORK_ROWS: RowsOf = {
  files: (c, id) => ({ tenant_id: c.id, id, name: `${c.tag}.xlsx`, size: 1, sha256: HASH }),
  imports: (c, id) => ({ tenant_id: c.id, id, kind: 'units', file_id: c.ids.files }),
  import_rows: (c) => ({
    tenant_id: c.id,
    import_id: c.ids.imports,
    row_number: 2,
    outcome: 'refused',
    cells: { name: `${c.tag}行` },
    values: { name: `${c.tag}行`, area: `${c.tag}镇` },
    needs_override: true,
  }),
  import_overrides: (c) => ({
    tenant_id: c.id,
    import_id: c.ids.imports,
    row_number: 2,
    reason: `${c.tag}核实无误`,
  }),
  runs: (c, id) => ({
    tenant_id: c.id,
    id,
    kind: 'visits.missed',
    key: `${halfMonthOf(TODAY)}${c.tag}`,
    state: 'failed',
  }),
  mail_log: (c, id) => ({
    tenant_id: c.id,
    id,
    kind: 'log-reminder',
    person_id: c.ids.people,
    key: `${c.tag}${monthOf(TODAY)}`,
    message_id: `${c.tag}.${id}`,
    state: 'uncertain',
  }),
  unsubscriptions: (c) => ({ tenant_id: c.id, person_id: c.ids.people, kind: 'log-reminder' }),
  complaints: (c, id) => ({
    tenant_id: c.id,
    id,
    body: `${c.tag}的投诉内容`,
    contact: `${c.tag}电话`,
    receipt_hash: HASH.replaceAll('a', 'b'),
  }),
  complaint_answers: (c) => ({ tenant_id: c.id, complaint_id: c.ids.complaints, body: `${c.tag}的答复内容` }),
  audit_entries: (c) => ({
    tenant_id: c.id,
    channel: 'database',
    action: 'insert',
    table_name: 'units',
    row_key: c.ids.units,
    after: { name: `${c.tag}有限公司` },
  }),
}
