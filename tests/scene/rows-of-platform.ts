// Rows of what the platform keeps of applicants, and of a county's setting up.
import type { RowsOf } from './place'

export const PLATFORM_ROWS: RowsOf = {
  applications: (c, id) => ({
    tenant_id: c.id,
    id,
    place: 'zone',
    division: '371002',
    code: `${c.tag.slice(1)}-zone`,
    name: `${c.tag}开发区工委`,
    short_name: '开发区',
    applicant: `${c.tag}某`,
    office_phone: '0631-5200000',
    email: `${id}@example.test`,
    system_admin: `${c.tag}某`,
    system_admin_email: `system-${id}@example.test`,
    security_admin: `${c.tag}某`,
    security_admin_email: `security-${id}@example.test`,
    auditor: `${c.tag}某`,
    auditor_email: `auditor-${id}@example.test`,
    person_id: c.ids.people,
  }),
  application_confirmations: (c) => ({ tenant_id: c.id, application_id: c.ids.applications }),
  application_decisions: (c) => ({
    tenant_id: c.id,
    application_id: c.ids.applications,
    verdict: 'declined',
    reason: `${c.tag}不予开通`,
  }),
  setup_waivers: (c) => ({ tenant_id: c.id, step: 'rotation' }),
}
