// Wording of archives, in English.
import type { Wording } from '~/core/language'
import type zh from './copy.zh'

export default {
  title: 'Archives',
  lead: 'Take all of the county’s data with you: a sheet for each table, the uploaded files, and a manifest with their hashes. The system administrator asks, the security administrator approves; each may fetch it once within 24 hours.',
  request: 'Ask for an archive',
  reason: 'Purpose',
  reason_hint:
    'It holds phones and mail addresses in full: say what it is for; the approver and the auditor see it',
  requested: 'Sent; the security administrator has to approve it.',
  approve: 'Approve',
  approve_question:
    'It will be made at once. It holds personal data in full: make sure that the purpose is a proper one.',
  decline: 'Decline',
  decline_question: 'They would have to ask again.',
  fetch: 'Fetch',
  fetch_question:
    'Once for each person, and a broken download counts. Use a steady network, and keep it on the office’s own media.',
  fetched: 'You have fetched it',
  none: 'No archive has been asked for.',
  requester: 'Asked by',
  requested_at: 'Asked at',
  approver: 'Approved by',
  state: 'State',
  size: 'Size',
  sha256: 'sha256',
  stages: {
    asked: 'Waiting for approval',
    declined: 'Declined',
    making: 'Being made',
    ready: 'Ready',
    expired: 'Expired',
  },
} satisfies Wording<typeof zh>
