
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "appointments": {
                  Row: {
                    "appointed_on": string,"body_id": string | null,"ends_on": string | null,"id": string,"person_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "appointed_on": string,"body_id"?: string | null,"ends_on"?: string | null,"id"?: string,"person_id": string,"tenant_id": string
                  }
                  Update: {
                    "appointed_on"?: string,"body_id"?: string | null,"ends_on"?: string | null,"id"?: string,"person_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "appointments_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "appointments_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "appointments_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"areas": {
                  Row: {
                    "created_at": string,"id": string,"kind": string,"name": string,"parent_id": string | null,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"kind"?: string,"name": string,"parent_id"?: string | null,"tenant_id": string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"kind"?: string,"name"?: string,"parent_id"?: string | null,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "areas_parent_fkey"
      columns: ["tenant_id","parent_id"]
isOneToOne: false
      referencedRelation: "areas"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "areas_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"assignments": {
                  Row: {
                    "id": string,"instructor_id": string,"since": string,"tenant_id": string,"unit_id": string,"until": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"instructor_id": string,"since": string,"tenant_id": string,"unit_id": string,"until"?: string | null
                  }
                  Update: {
                    "id"?: string,"instructor_id"?: string,"since"?: string,"tenant_id"?: string,"unit_id"?: string,"until"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "assignments_instructor_fkey"
      columns: ["tenant_id","instructor_id"]
isOneToOne: false
      referencedRelation: "appointments"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "assignments_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "assignments_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"bodies": {
                  Row: {
                    "area_id": string | null,"dissolved_on": string | null,"id": string,"kind": string,"name": string,"party_org_id": string | null,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "area_id"?: string | null,"dissolved_on"?: string | null,"id"?: string,"kind": string,"name": string,"party_org_id"?: string | null,"tenant_id": string
                  }
                  Update: {
                    "area_id"?: string | null,"dissolved_on"?: string | null,"id"?: string,"kind"?: string,"name"?: string,"party_org_id"?: string | null,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "bodies_area_fkey"
      columns: ["tenant_id","area_id"]
isOneToOne: false
      referencedRelation: "areas"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "bodies_party_org_fkey"
      columns: ["tenant_id","party_org_id"]
isOneToOne: false
      referencedRelation: "party_orgs"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "bodies_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"case_openings": {
                  Row: {
                    "id": string,"opened_at": string,"opened_by": string,"reason": string,"record": string,"record_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"opened_at"?: string,"opened_by"?: string,"reason": string,"record": string,"record_id": string,"tenant_id": string
                  }
                  Update: {
                    "id"?: string,"opened_at"?: string,"opened_by"?: string,"reason"?: string,"record"?: string,"record_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "case_openings_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"coverages": {
                  Row: {
                    "id": string,"method": string,"party_org_id": string,"since": string,"tenant_id": string,"unit_id": string,"until": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"method": string,"party_org_id": string,"since": string,"tenant_id": string,"unit_id": string,"until"?: string | null
                  }
                  Update: {
                    "id"?: string,"method"?: string,"party_org_id"?: string,"since"?: string,"tenant_id"?: string,"unit_id"?: string,"until"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "coverages_party_org_fkey"
      columns: ["tenant_id","party_org_id"]
isOneToOne: false
      referencedRelation: "party_orgs"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "coverages_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "coverages_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"divisions": {
                  Row: {
                    "code": string,"initials": string,"name": string,"parent": string | null,"successor": string | null,"valid_from": string | null,"valid_to": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"initials"?: string,"name": string,"parent"?: string | null,"successor"?: string | null,"valid_from"?: string | null,"valid_to"?: string | null
                  }
                  Update: {
                    "code"?: string,"initials"?: string,"name"?: string,"parent"?: string | null,"successor"?: string | null,"valid_from"?: string | null,"valid_to"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "divisions_parent_fkey"
      columns: ["parent"]
isOneToOne: false
      referencedRelation: "divisions"
      referencedColumns: ["code"]
    },{
      foreignKeyName: "divisions_successor_fkey"
      columns: ["successor"]
isOneToOne: false
      referencedRelation: "divisions"
      referencedColumns: ["code"]
    }
                  ]
                },"invitations": {
                  Row: {
                    "accepted_at": string | null,"area_id": string | null,"body_id": string | null,"email": string,"expires_at": string,"id": string,"invited_at": string,"invited_by": string,"person_id": string,"role": string,"secret_hash": string | null,"sent_at": string | null,"tenant_id": string,"unit_id": string | null,"withdrawn_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted_at"?: string | null,"area_id"?: string | null,"body_id"?: string | null,"email": string,"expires_at"?: string,"id"?: string,"invited_at"?: string,"invited_by"?: string,"person_id": string,"role": string,"secret_hash"?: string | null,"sent_at"?: string | null,"tenant_id": string,"unit_id"?: string | null,"withdrawn_at"?: string | null
                  }
                  Update: {
                    "accepted_at"?: string | null,"area_id"?: string | null,"body_id"?: string | null,"email"?: string,"expires_at"?: string,"id"?: string,"invited_at"?: string,"invited_by"?: string,"person_id"?: string,"role"?: string,"secret_hash"?: string | null,"sent_at"?: string | null,"tenant_id"?: string,"unit_id"?: string | null,"withdrawn_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "invitations_area_fkey"
      columns: ["tenant_id","area_id"]
isOneToOne: false
      referencedRelation: "areas"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "invitations_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "invitations_invited_by_fkey"
      columns: ["tenant_id","invited_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "invitations_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "invitations_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "invitations_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"log_submissions": {
                  Row: {
                    "log_id": string,"submitted_at": string,"submitted_by": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "log_id": string,"submitted_at"?: string,"submitted_by"?: string,"tenant_id": string
                  }
                  Update: {
                    "log_id"?: string,"submitted_at"?: string,"submitted_by"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "log_submissions_by_fkey"
      columns: ["tenant_id","submitted_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "log_submissions_log_fkey"
      columns: ["tenant_id","log_id"]
isOneToOne: true
      referencedRelation: "monthly_logs"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"log_supplements": {
                  Row: {
                    "added_at": string,"added_by": string,"body": string,"id": string,"log_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "added_at"?: string,"added_by"?: string,"body": string,"id"?: string,"log_id": string,"tenant_id": string
                  }
                  Update: {
                    "added_at"?: string,"added_by"?: string,"body"?: string,"id"?: string,"log_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "log_supplements_by_fkey"
      columns: ["tenant_id","added_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "log_supplements_log_fkey"
      columns: ["tenant_id","log_id"]
isOneToOne: false
      referencedRelation: "log_submissions"
      referencedColumns: ["tenant_id","log_id"]
    }
                  ]
                },"memberships": {
                  Row: {
                    "area_id": string | null,"body_id": string | null,"ended_at": string | null,"granted_at": string,"id": string,"person_id": string,"role": string,"role_class": number,"tenant_id": string,"tenant_kind": string | null,"unit_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "area_id"?: string | null,"body_id"?: string | null,"ended_at"?: string | null,"granted_at"?: string,"id"?: string,"person_id": string,"role": string,"role_class"?: never,"tenant_id": string,"tenant_kind"?: never,"unit_id"?: string | null
                  }
                  Update: {
                    "area_id"?: string | null,"body_id"?: string | null,"ended_at"?: string | null,"granted_at"?: string,"id"?: string,"person_id"?: string,"role"?: string,"role_class"?: never,"tenant_id"?: string,"tenant_kind"?: never,"unit_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "memberships_area_fkey"
      columns: ["tenant_id","area_id"]
isOneToOne: false
      referencedRelation: "areas"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "memberships_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "memberships_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "memberships_tenant_kind_fkey"
      columns: ["tenant_id","tenant_kind"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id","kind"]
    },{
      foreignKeyName: "memberships_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "memberships_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"monthly_logs": {
                  Row: {
                    "body": string | null,"drafted_at": string,"id": string,"instructor_id": string,"month": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body"?: string | null,"drafted_at"?: string,"id"?: string,"instructor_id": string,"month": string,"tenant_id": string
                  }
                  Update: {
                    "body"?: string | null,"drafted_at"?: string,"id"?: string,"instructor_id"?: string,"month"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "monthly_logs_instructor_fkey"
      columns: ["tenant_id","instructor_id"]
isOneToOne: false
      referencedRelation: "appointments"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"oversight_grants": {
                  Row: {
                    "ended_at": string | null,"expires_on": string,"granted_at": string,"granted_by": string,"grantee_id": string,"id": string,"scope": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ended_at"?: string | null,"expires_on": string,"granted_at"?: string,"granted_by"?: string,"grantee_id": string,"id"?: string,"scope": string,"tenant_id": string
                  }
                  Update: {
                    "ended_at"?: string | null,"expires_on"?: string,"granted_at"?: string,"granted_by"?: string,"grantee_id"?: string,"id"?: string,"scope"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "oversight_grants_granted_by_fkey"
      columns: ["tenant_id","granted_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "oversight_grants_grantee_fkey"
      columns: ["grantee_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "oversight_grants_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"party_orgs": {
                  Row: {
                    "area_id": string | null,"formed_on": string | null,"id": string,"kind": string,"name": string,"parent_id": string | null,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "area_id"?: string | null,"formed_on"?: string | null,"id"?: string,"kind": string,"name": string,"parent_id"?: string | null,"tenant_id": string
                  }
                  Update: {
                    "area_id"?: string | null,"formed_on"?: string | null,"id"?: string,"kind"?: string,"name"?: string,"parent_id"?: string | null,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "party_orgs_area_fkey"
      columns: ["tenant_id","area_id"]
isOneToOne: false
      referencedRelation: "areas"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "party_orgs_parent_fkey"
      columns: ["tenant_id","parent_id"]
isOneToOne: false
      referencedRelation: "party_orgs"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "party_orgs_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"people": {
                  Row: {
                    "account_id": string | null,"created_at": string,"delivery_email": string | null,"has_mailbox": boolean,"id": string,"language": string | null,"name": string,"phone": string | null,"phone_masked": string | null,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "account_id"?: string | null,"created_at"?: string,"delivery_email"?: string | null,"has_mailbox"?: never,"id"?: string,"language"?: string | null,"name": string,"phone"?: string | null,"phone_masked"?: never,"tenant_id": string
                  }
                  Update: {
                    "account_id"?: string | null,"created_at"?: string,"delivery_email"?: string | null,"has_mailbox"?: never,"id"?: string,"language"?: string | null,"name"?: string,"phone"?: string | null,"phone_masked"?: never,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "people_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"recoveries": {
                  Row: {
                    "account": string,"id": string,"requested_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "account": string,"id"?: string,"requested_at"?: string
                  }
                  Update: {
                    "account"?: string,"id"?: string,"requested_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"reveals": {
                  Row: {
                    "id": string,"record": string,"record_id": string,"revealed_at": string,"revealed_by": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"record": string,"record_id": string,"revealed_at"?: string,"revealed_by"?: string,"tenant_id": string
                  }
                  Update: {
                    "id"?: string,"record"?: string,"record_id"?: string,"revealed_at"?: string,"revealed_by"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "reveals_revealed_by_fkey"
      columns: ["tenant_id","revealed_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"settings": {
                  Row: {
                    "active_days_min": number,"filing_icp": string | null,"filing_police": string | null,"language": string,"mail_sender_name": string,"notice": string | null,"quiet_from": string,"quiet_until": string,"tenant_id": string,"visit_topics": (string)[]
                  }
                  ComputedFields: never
                  Insert: {
                    "active_days_min"?: number,"filing_icp"?: string | null,"filing_police"?: string | null,"language"?: string,"mail_sender_name"?: string,"notice"?: string | null,"quiet_from"?: string,"quiet_until"?: string,"tenant_id": string,"visit_topics"?: (string)[]
                  }
                  Update: {
                    "active_days_min"?: number,"filing_icp"?: string | null,"filing_police"?: string | null,"language"?: string,"mail_sender_name"?: string,"notice"?: string | null,"quiet_from"?: string,"quiet_until"?: string,"tenant_id"?: string,"visit_topics"?: (string)[]
                  }
                  Relationships: [
                    {
      foreignKeyName: "settings_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: true
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"sign_in_attempts": {
                  Row: {
                    "account": string,"address": string,"id": string,"succeeded_at": string | null,"tried_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "account": string,"address": string,"id": string,"succeeded_at"?: string | null,"tried_at"?: string
                  }
                  Update: {
                    "account"?: string,"address"?: string,"id"?: string,"succeeded_at"?: string | null,"tried_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"sign_ins": {
                  Row: {
                    "address": string | null,"agent": string | null,"completed_at": string | null,"ended_at": string | null,"last_seen_at": string,"person_id": string,"session_id": string,"started_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "address"?: string | null,"agent"?: string | null,"completed_at"?: string | null,"ended_at"?: string | null,"last_seen_at"?: string,"person_id": string,"session_id": string,"started_at"?: string
                  }
                  Update: {
                    "address"?: string | null,"agent"?: string | null,"completed_at"?: string | null,"ended_at"?: string | null,"last_seen_at"?: string,"person_id"?: string,"session_id"?: string,"started_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"tenants": {
                  Row: {
                    "code": string,"created_at": string,"division": string | null,"id": string,"kind": string,"name": string,"parent_id": string | null,"short_name": string
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"created_at"?: string,"division"?: string | null,"id"?: string,"kind": string,"name": string,"parent_id"?: string | null,"short_name": string
                  }
                  Update: {
                    "code"?: string,"created_at"?: string,"division"?: string | null,"id"?: string,"kind"?: string,"name"?: string,"parent_id"?: string | null,"short_name"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "tenants_division_fkey"
      columns: ["division"]
isOneToOne: false
      referencedRelation: "divisions"
      referencedColumns: ["code"]
    },{
      foreignKeyName: "tenants_parent_fkey"
      columns: ["parent_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"unit_contacts": {
                  Row: {
                    "changed_at": string,"id": string,"name": string,"phone": string | null,"phone_masked": string | null,"tenant_id": string,"title": string,"unit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "changed_at"?: string,"id"?: string,"name": string,"phone"?: string | null,"phone_masked"?: never,"tenant_id": string,"title": string,"unit_id": string
                  }
                  Update: {
                    "changed_at"?: string,"id"?: string,"name"?: string,"phone"?: string | null,"phone_masked"?: never,"tenant_id"?: string,"title"?: string,"unit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "unit_contacts_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "unit_contacts_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"units": {
                  Row: {
                    "address": string | null,"annual_report_year": number | null,"area_id": string | null,"changed_at": string,"changed_by": string,"code_override_reason": string | null,"credit_code": string | null,"former_name": string | null,"founded_on": string | null,"full_members": number | null,"id": string,"industry_code": string | null,"initials": string,"kind": string,"name": string,"probationary_members": number | null,"search_text": string,"staff_count": number | null,"status": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "address"?: string | null,"annual_report_year"?: number | null,"area_id"?: string | null,"changed_at"?: string,"changed_by"?: string,"code_override_reason"?: string | null,"credit_code"?: string | null,"former_name"?: string | null,"founded_on"?: string | null,"full_members"?: number | null,"id"?: string,"industry_code"?: string | null,"initials"?: string,"kind": string,"name": string,"probationary_members"?: number | null,"search_text"?: never,"staff_count"?: number | null,"status"?: string,"tenant_id": string
                  }
                  Update: {
                    "address"?: string | null,"annual_report_year"?: number | null,"area_id"?: string | null,"changed_at"?: string,"changed_by"?: string,"code_override_reason"?: string | null,"credit_code"?: string | null,"former_name"?: string | null,"founded_on"?: string | null,"full_members"?: number | null,"id"?: string,"industry_code"?: string | null,"initials"?: string,"kind"?: string,"name"?: string,"probationary_members"?: number | null,"search_text"?: never,"staff_count"?: number | null,"status"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "units_area_fkey"
      columns: ["tenant_id","area_id"]
isOneToOne: false
      referencedRelation: "areas"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "units_changed_by_fkey"
      columns: ["tenant_id","changed_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "units_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"visit_notes": {
                  Row: {
                    "summary": string,"tenant_id": string,"visit_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "summary": string,"tenant_id": string,"visit_id": string
                  }
                  Update: {
                    "summary"?: string,"tenant_id"?: string,"visit_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "visit_notes_visit_fkey"
      columns: ["tenant_id","visit_id"]
isOneToOne: true
      referencedRelation: "visits"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"visit_withdrawals": {
                  Row: {
                    "reason": string,"tenant_id": string,"visit_id": string,"withdrawn_at": string,"withdrawn_by": string
                  }
                  ComputedFields: never
                  Insert: {
                    "reason": string,"tenant_id": string,"visit_id": string,"withdrawn_at"?: string,"withdrawn_by"?: string
                  }
                  Update: {
                    "reason"?: string,"tenant_id"?: string,"visit_id"?: string,"withdrawn_at"?: string,"withdrawn_by"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "visit_withdrawals_by_fkey"
      columns: ["tenant_id","withdrawn_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "visit_withdrawals_visit_fkey"
      columns: ["tenant_id","visit_id"]
isOneToOne: true
      referencedRelation: "visits"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"visits": {
                  Row: {
                    "companion_id": string | null,"half_month": string,"id": string,"instructor_id": string,"manner": string,"recorded_at": string,"recorded_by": string,"tenant_id": string,"topics": (string)[],"unit_id": string,"visited_on": string
                  }
                  ComputedFields: never
                  Insert: {
                    "companion_id"?: string | null,"half_month"?: never,"id"?: string,"instructor_id": string,"manner": string,"recorded_at"?: string,"recorded_by"?: string,"tenant_id": string,"topics": (string)[],"unit_id": string,"visited_on": string
                  }
                  Update: {
                    "companion_id"?: string | null,"half_month"?: never,"id"?: string,"instructor_id"?: string,"manner"?: string,"recorded_at"?: string,"recorded_by"?: string,"tenant_id"?: string,"topics"?: (string)[],"unit_id"?: string,"visited_on"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "visits_companion_fkey"
      columns: ["tenant_id","companion_id"]
isOneToOne: false
      referencedRelation: "appointments"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "visits_instructor_fkey"
      columns: ["tenant_id","instructor_id"]
isOneToOne: false
      referencedRelation: "appointments"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "visits_recorded_by_fkey"
      columns: ["tenant_id","recorded_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "visits_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "visits_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                }
          }
          Views: {
            "unit_ledger": {
                  Row: {
                    "address": string | null,"annual_report_year": number | null,"area": string | null,"area_id": string | null,"covered": boolean | null,"credit_code": string | null,"former_name": string | null,"founded_on": string | null,"full_members": number | null,"id": string,"industry_code": string | null,"initials": string,"kind": string,"name": string,"probationary_members": number | null,"search_text": string,"staff_count": number | null,"status": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "units_area_fkey"
      columns: ["tenant_id","area_id"]
isOneToOne: false
      referencedRelation: "areas"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "units_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                }
          }
          Functions: {
            "accept_invitation":
{ Args: { "agent": string,"invitation": string }; Returns: string
                           },
"begin_sign_in":
{ Args: { "agent": string,"attempt": string }; Returns: undefined
                           },
"end_my_sign_ins":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           },
"end_sign_in":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           },
"enter_county":
{ Args: { "county_code": string }; Returns: {
              "area_ids": (string)[],"body_ids": (string)[],"code": string,"filing_icp": string,"filing_police": string,"instructor_id": string,"kind": string,"language": string,"name": string,"notice": string,"oversight": string,"person_id": string,"person_language": string,"person_name": string,"roles": (string)[],"short_name": string,"tenant_id": string,"unit_ids": (string)[],"visit_topics": (string)[]
            }[]
                           },
"my_counties":
{ Args: Record<PropertyKey, never>; Returns: {
              "code": string,"kind": string,"name": string,"roles": (string)[]
            }[]
                           },
"reveal_contact_phone":
{ Args: { "contact": string,"county": string }; Returns: string
                           }
          }
          Enums: {
            [_ in never]: never
          }
          CompositeTypes: {
            [_ in never]: never
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "public": {
          Enums: {
            
          }
        }
} as const
