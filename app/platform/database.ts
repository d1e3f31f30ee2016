// Made by npm run types; not to be edited.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "activities": {
                  Row: {
                    "alliance_id": string,"capacity": number | null,"changed_at": string,"ends_at": string,"id": string,"is_health": boolean,"item_id": string | null,"kind": string,"month": string,"needs_names": boolean,"note": string | null,"place": string,"planned_at": string,"planned_by": string,"starts_at": string,"tenant_id": string,"title": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "alliance_id": string,"capacity"?: number | null,"changed_at"?: string,"ends_at": string,"id"?: string,"is_health"?: boolean,"item_id"?: string | null,"kind": string,"month"?: never,"needs_names"?: boolean,"note"?: string | null,"place": string,"planned_at"?: string,"planned_by"?: string,"starts_at": string,"tenant_id": string,"title": string,"version"?: number
                  }
                  Update: {
                    "alliance_id"?: string,"capacity"?: number | null,"changed_at"?: string,"ends_at"?: string,"id"?: string,"is_health"?: boolean,"item_id"?: string | null,"kind"?: string,"month"?: never,"needs_names"?: boolean,"note"?: string | null,"place"?: string,"planned_at"?: string,"planned_by"?: string,"starts_at"?: string,"tenant_id"?: string,"title"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "activities_alliance_fkey"
      columns: ["tenant_id","alliance_id"]
isOneToOne: false
      referencedRelation: "alliances"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "activities_item_fkey"
      columns: ["tenant_id","item_id"]
isOneToOne: false
      referencedRelation: "menu_items"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "activities_planned_by_fkey"
      columns: ["tenant_id","planned_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"activity_audiences": {
                  Row: {
                    "activity_id": string,"area_id": string | null,"id": string,"party_org_id": string | null,"tenant_id": string,"unit_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"area_id"?: string | null,"id"?: string,"party_org_id"?: string | null,"tenant_id": string,"unit_id"?: string | null
                  }
                  Update: {
                    "activity_id"?: string,"area_id"?: string | null,"id"?: string,"party_org_id"?: string | null,"tenant_id"?: string,"unit_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_audiences_activity_fkey"
      columns: ["tenant_id","activity_id"]
isOneToOne: false
      referencedRelation: "activities"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "activity_audiences_area_fkey"
      columns: ["tenant_id","area_id"]
isOneToOne: false
      referencedRelation: "areas"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "activity_audiences_party_org_fkey"
      columns: ["tenant_id","party_org_id"]
isOneToOne: false
      referencedRelation: "party_orgs"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "activity_audiences_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "activity_audiences_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"activity_cancellations": {
                  Row: {
                    "activity_id": string,"reason": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"reason": string,"tenant_id": string
                  }
                  Update: {
                    "activity_id"?: string,"reason"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_cancellations_activity_fkey"
      columns: ["tenant_id","activity_id"]
isOneToOne: true
      referencedRelation: "activities"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"activity_enquiries": {
                  Row: {
                    "activity_id": string,"line": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"line": string,"tenant_id": string
                  }
                  Update: {
                    "activity_id"?: string,"line"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_enquiries_activity_fkey"
      columns: ["tenant_id","activity_id"]
isOneToOne: true
      referencedRelation: "activities"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"activity_files": {
                  Row: {
                    "activity_id": string,"attached_at": string,"attached_by": string,"file_id": string,"purpose": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"attached_at"?: string,"attached_by"?: string,"file_id": string,"purpose": string,"tenant_id": string
                  }
                  Update: {
                    "activity_id"?: string,"attached_at"?: string,"attached_by"?: string,"file_id"?: string,"purpose"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_files_activity_fkey"
      columns: ["tenant_id","activity_id"]
isOneToOne: false
      referencedRelation: "activities"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "activity_files_by_fkey"
      columns: ["tenant_id","attached_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "activity_files_file_fkey"
      columns: ["tenant_id","file_id"]
isOneToOne: false
      referencedRelation: "files"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"activity_steps": {
                  Row: {
                    "activity_id": string,"step": string,"taken_at": string,"taken_by": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"step": string,"taken_at"?: string,"taken_by"?: string,"tenant_id": string
                  }
                  Update: {
                    "activity_id"?: string,"step"?: string,"taken_at"?: string,"taken_by"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_steps_activity_fkey"
      columns: ["tenant_id","activity_id"]
isOneToOne: false
      referencedRelation: "activities"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "activity_steps_by_fkey"
      columns: ["tenant_id","taken_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"activity_summaries": {
                  Row: {
                    "activity_id": string,"body": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"body": string,"tenant_id": string
                  }
                  Update: {
                    "activity_id"?: string,"body"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_summaries_activity_fkey"
      columns: ["tenant_id","activity_id"]
isOneToOne: true
      referencedRelation: "activities"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"admissions": {
                  Row: {
                    "admitted_at": string,"registration_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "admitted_at"?: string,"registration_id": string,"tenant_id": string
                  }
                  Update: {
                    "admitted_at"?: string,"registration_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "admissions_registration_fkey"
      columns: ["tenant_id","registration_id"]
isOneToOne: true
      referencedRelation: "registrations"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"alliances": {
                  Row: {
                    "founded_at": string,"founded_by": string,"id": string,"name": string,"since": string,"tenant_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "founded_at"?: string,"founded_by"?: string,"id"?: string,"name": string,"since": string,"tenant_id": string,"version"?: number
                  }
                  Update: {
                    "founded_at"?: string,"founded_by"?: string,"id"?: string,"name"?: string,"since"?: string,"tenant_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "alliances_founded_by_fkey"
      columns: ["tenant_id","founded_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "alliances_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: true
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"application_confirmations": {
                  Row: {
                    "application_id": string,"confirmed_at": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "application_id": string,"confirmed_at"?: string,"tenant_id": string
                  }
                  Update: {
                    "application_id"?: string,"confirmed_at"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "application_confirmations_application_fkey"
      columns: ["tenant_id","application_id"]
isOneToOne: true
      referencedRelation: "applications"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"application_decisions": {
                  Row: {
                    "application_id": string,"decided_at": string,"decided_by": string,"founded_id": string | null,"reason": string | null,"tenant_id": string,"verdict": string
                  }
                  ComputedFields: never
                  Insert: {
                    "application_id": string,"decided_at"?: string,"decided_by"?: string,"founded_id"?: string | null,"reason"?: string | null,"tenant_id": string,"verdict": string
                  }
                  Update: {
                    "application_id"?: string,"decided_at"?: string,"decided_by"?: string,"founded_id"?: string | null,"reason"?: string | null,"tenant_id"?: string,"verdict"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "application_decisions_application_fkey"
      columns: ["tenant_id","application_id"]
isOneToOne: true
      referencedRelation: "applications"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "application_decisions_by_fkey"
      columns: ["tenant_id","decided_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "application_decisions_founded_fkey"
      columns: ["founded_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"applications": {
                  Row: {
                    "applicant": string,"applied_at": string,"auditor": string,"auditor_email": string,"code": string | null,"division": string,"email": string,"expires_at": string,"id": string,"language": string,"name": string,"office_phone": string,"person_id": string,"place": string,"secret_hash": string | null,"security_admin": string,"security_admin_email": string,"short_name": string,"system_admin": string,"system_admin_email": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "applicant": string,"applied_at"?: string,"auditor": string,"auditor_email": string,"code"?: string | null,"division": string,"email": string,"expires_at"?: string,"id": string,"language"?: string,"name": string,"office_phone": string,"person_id"?: string,"place": string,"secret_hash"?: string | null,"security_admin": string,"security_admin_email": string,"short_name": string,"system_admin": string,"system_admin_email": string,"tenant_id"?: string
                  }
                  Update: {
                    "applicant"?: string,"applied_at"?: string,"auditor"?: string,"auditor_email"?: string,"code"?: string | null,"division"?: string,"email"?: string,"expires_at"?: string,"id"?: string,"language"?: string,"name"?: string,"office_phone"?: string,"person_id"?: string,"place"?: string,"secret_hash"?: string | null,"security_admin"?: string,"security_admin_email"?: string,"short_name"?: string,"system_admin"?: string,"system_admin_email"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "applications_division_fkey"
      columns: ["division"]
isOneToOne: false
      referencedRelation: "divisions"
      referencedColumns: ["code"]
    },{
      foreignKeyName: "applications_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "applications_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"appointments": {
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
                },"archive_fetches": {
                  Row: {
                    "archive_id": string,"fetched_at": string,"person_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "archive_id": string,"fetched_at"?: string,"person_id": string,"tenant_id": string
                  }
                  Update: {
                    "archive_id"?: string,"fetched_at"?: string,"person_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "archive_fetches_archive_fkey"
      columns: ["tenant_id","archive_id"]
isOneToOne: false
      referencedRelation: "archives"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "archive_fetches_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"archives": {
                  Row: {
                    "approved_at": string | null,"approved_by": string | null,"counts": Json | null,"declined_at": string | null,"declined_by": string | null,"id": string,"made_at": string | null,"reason": string,"removed_at": string | null,"requested_at": string,"requested_by": string,"sha256": string | null,"size": number | null,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "approved_at"?: string | null,"approved_by"?: string | null,"counts"?: Json | null,"declined_at"?: string | null,"declined_by"?: string | null,"id"?: string,"made_at"?: string | null,"reason": string,"removed_at"?: string | null,"requested_at"?: string,"requested_by"?: string,"sha256"?: string | null,"size"?: number | null,"tenant_id": string
                  }
                  Update: {
                    "approved_at"?: string | null,"approved_by"?: string | null,"counts"?: Json | null,"declined_at"?: string | null,"declined_by"?: string | null,"id"?: string,"made_at"?: string | null,"reason"?: string,"removed_at"?: string | null,"requested_at"?: string,"requested_by"?: string,"sha256"?: string | null,"size"?: number | null,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "archives_approved_by_fkey"
      columns: ["tenant_id","approved_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "archives_declined_by_fkey"
      columns: ["tenant_id","declined_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "archives_requested_by_fkey"
      columns: ["tenant_id","requested_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "archives_tenant_fkey"
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
                },"attendances": {
                  Row: {
                    "activity_id": string,"id": string,"manner": string,"numbers": (number)[] | null,"present": number,"recorded_at": string,"recorded_by": string,"registration_id": string | null,"tenant_id": string,"unit_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"id"?: string,"manner": string,"numbers"?: (number)[] | null,"present": number,"recorded_at"?: string,"recorded_by"?: string,"registration_id"?: string | null,"tenant_id": string,"unit_id"?: string | null
                  }
                  Update: {
                    "activity_id"?: string,"id"?: string,"manner"?: string,"numbers"?: (number)[] | null,"present"?: number,"recorded_at"?: string,"recorded_by"?: string,"registration_id"?: string | null,"tenant_id"?: string,"unit_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "attendances_activity_fkey"
      columns: ["tenant_id","activity_id"]
isOneToOne: false
      referencedRelation: "activities"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "attendances_by_fkey"
      columns: ["tenant_id","recorded_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "attendances_registration_fkey"
      columns: ["tenant_id","registration_id"]
isOneToOne: false
      referencedRelation: "registrations"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "attendances_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "attendances_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"audit_checks": {
                  Row: {
                    "checked_at": string,"day": string,"entries": number,"fault": string | null,"fault_n": number | null,"head_hash": string | null,"head_n": number | null,"id": string,"seals": number,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "checked_at"?: string,"day": string,"entries": number,"fault"?: string | null,"fault_n"?: number | null,"head_hash"?: string | null,"head_n"?: number | null,"id"?: string,"seals": number,"tenant_id": string
                  }
                  Update: {
                    "checked_at"?: string,"day"?: string,"entries"?: number,"fault"?: string | null,"fault_n"?: number | null,"head_hash"?: string | null,"head_n"?: number | null,"id"?: string,"seals"?: number,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "audit_checks_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"audit_entries": {
                  Row: {
                    "action": string,"address": string | null,"after": Json | null,"at": string,"before": Json | null,"channel": string,"closed_fields": (string)[] | null,"command": string | null,"id": number,"on_behalf_of": string | null,"person_id": string | null,"row_key": string,"table_name": string,"tenant_id": string,"xid": unknown
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"address"?: string | null,"after"?: Json | null,"at"?: string,"before"?: Json | null,"channel": string,"closed_fields"?: (string)[] | null,"command"?: string | null,"id"?: number,"on_behalf_of"?: string | null,"person_id"?: string | null,"row_key": string,"table_name": string,"tenant_id": string,"xid"?: unknown
                  }
                  Update: {
                    "action"?: string,"address"?: string | null,"after"?: Json | null,"at"?: string,"before"?: Json | null,"channel"?: string,"closed_fields"?: (string)[] | null,"command"?: string | null,"id"?: number,"on_behalf_of"?: string | null,"person_id"?: string | null,"row_key"?: string,"table_name"?: string,"tenant_id"?: string,"xid"?: unknown
                  }
                  Relationships: [
                    
                  ]
                },"audit_seals": {
                  Row: {
                    "digest": string,"epoch": number,"first_at": string,"from_xid": unknown,"hash": string,"last_at": string,"month": string,"n": number,"row_count": number,"sealed_at": string,"tenant_id": string,"upto_xid": unknown
                  }
                  ComputedFields: never
                  Insert: {
                    "digest": string,"epoch": number,"first_at": string,"from_xid": unknown,"hash": string,"last_at": string,"month": string,"n": number,"row_count": number,"sealed_at"?: string,"tenant_id": string,"upto_xid": unknown
                  }
                  Update: {
                    "digest"?: string,"epoch"?: number,"first_at"?: string,"from_xid"?: unknown,"hash"?: string,"last_at"?: string,"month"?: string,"n"?: number,"row_count"?: number,"sealed_at"?: string,"tenant_id"?: string,"upto_xid"?: unknown
                  }
                  Relationships: [
                    {
      foreignKeyName: "audit_seals_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"bodies": {
                  Row: {
                    "area_id": string | null,"dissolved_on": string | null,"id": string,"kind": string,"name": string,"party_org_id": string | null,"supervisor_id": string | null,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "area_id"?: string | null,"dissolved_on"?: string | null,"id"?: string,"kind": string,"name": string,"party_org_id"?: string | null,"supervisor_id"?: string | null,"tenant_id": string
                  }
                  Update: {
                    "area_id"?: string | null,"dissolved_on"?: string | null,"id"?: string,"kind"?: string,"name"?: string,"party_org_id"?: string | null,"supervisor_id"?: string | null,"tenant_id"?: string
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
      foreignKeyName: "bodies_supervisor_fkey"
      columns: ["tenant_id","supervisor_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "bodies_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"cadence_rules": {
                  Row: {
                    "due_time": string | null,"is_enabled": boolean,"kind": string,"made_at": string,"made_by": string | null,"number": number,"tenant_id": string,"valid_from": string,"workdays": number
                  }
                  ComputedFields: never
                  Insert: {
                    "due_time"?: string | null,"is_enabled"?: boolean,"kind": string,"made_at"?: string,"made_by"?: string | null,"number"?: number,"tenant_id": string,"valid_from"?: string,"workdays": number
                  }
                  Update: {
                    "due_time"?: string | null,"is_enabled"?: boolean,"kind"?: string,"made_at"?: string,"made_by"?: string | null,"number"?: number,"tenant_id"?: string,"valid_from"?: string,"workdays"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "cadence_rules_made_by_fkey"
      columns: ["tenant_id","made_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "cadence_rules_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"calendar_links": {
                  Row: {
                    "ended_at": string | null,"id": string,"kind": string,"made_at": string,"person_id": string,"secret_hash": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ended_at"?: string | null,"id"?: string,"kind": string,"made_at"?: string,"person_id": string,"secret_hash": string,"tenant_id": string
                  }
                  Update: {
                    "ended_at"?: string | null,"id"?: string,"kind"?: string,"made_at"?: string,"person_id"?: string,"secret_hash"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "calendar_links_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"calendar_overrides": {
                  Row: {
                    "day": string,"is_workday": boolean,"made_at": string,"made_by": string | null,"reason": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "day": string,"is_workday": boolean,"made_at"?: string,"made_by"?: string | null,"reason": string,"tenant_id": string
                  }
                  Update: {
                    "day"?: string,"is_workday"?: boolean,"made_at"?: string,"made_by"?: string | null,"reason"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "calendar_overrides_made_by_fkey"
      columns: ["tenant_id","made_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "calendar_overrides_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"calendar_years": {
                  Row: {
                    "is_published": boolean,"source": string,"year": number
                  }
                  ComputedFields: never
                  Insert: {
                    "is_published": boolean,"source": string,"year": number
                  }
                  Update: {
                    "is_published"?: boolean,"source"?: string,"year"?: number
                  }
                  Relationships: [
                    
                  ]
                },"campaign_endings": {
                  Row: {
                    "campaign_id": string,"ended_at": string,"ended_by": string,"note": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "campaign_id": string,"ended_at"?: string,"ended_by"?: string,"note": string,"tenant_id": string
                  }
                  Update: {
                    "campaign_id"?: string,"ended_at"?: string,"ended_by"?: string,"note"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "campaign_endings_by_fkey"
      columns: ["tenant_id","ended_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "campaign_endings_campaign_fkey"
      columns: ["tenant_id","campaign_id"]
isOneToOne: true
      referencedRelation: "campaigns"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"campaigns": {
                  Row: {
                    "id": string,"quarter": string,"questions": NonNullable<Json>,"since": string,"started_at": string,"started_by": string,"tenant_id": string,"title": string,"until": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"quarter"?: never,"questions": NonNullable<Json>,"since": string,"started_at"?: string,"started_by"?: string,"tenant_id": string,"title": string,"until": string
                  }
                  Update: {
                    "id"?: string,"quarter"?: never,"questions"?: NonNullable<Json>,"since"?: string,"started_at"?: string,"started_by"?: string,"tenant_id"?: string,"title"?: string,"until"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "campaigns_started_by_fkey"
      columns: ["tenant_id","started_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "campaigns_tenant_fkey"
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
                },"categories": {
                  Row: {
                    "id": string,"is_top": boolean,"name": string,"parent_id": string | null,"parent_is_top": boolean | null,"position": number,"retired_on": string | null,"tenant_id": string,"workdays": number
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"is_top"?: never,"name": string,"parent_id"?: string | null,"parent_is_top"?: never,"position"?: number,"retired_on"?: string | null,"tenant_id": string,"workdays"?: number
                  }
                  Update: {
                    "id"?: string,"is_top"?: never,"name"?: string,"parent_id"?: string | null,"parent_is_top"?: never,"position"?: number,"retired_on"?: string | null,"tenant_id"?: string,"workdays"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "categories_parent_fkey"
      columns: ["tenant_id","parent_id","parent_is_top"]
isOneToOne: false
      referencedRelation: "categories"
      referencedColumns: ["tenant_id","id","is_top"]
    },{
      foreignKeyName: "categories_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"complaint_answers": {
                  Row: {
                    "answered_at": string,"answered_by": string,"body": string,"complaint_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "answered_at"?: string,"answered_by"?: string,"body": string,"complaint_id": string,"tenant_id": string
                  }
                  Update: {
                    "answered_at"?: string,"answered_by"?: string,"body"?: string,"complaint_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "complaint_answers_by_fkey"
      columns: ["tenant_id","answered_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "complaint_answers_complaint_fkey"
      columns: ["tenant_id","complaint_id"]
isOneToOne: true
      referencedRelation: "complaints"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"complaints": {
                  Row: {
                    "about_name": string | null,"about_person": string | null,"body": string,"contact": string | null,"id": string,"is_named": boolean,"number": number,"raised_at": string,"raised_by": string | null,"receipt_hash": string,"reference": string,"tenant_id": string,"year": number
                  }
                  ComputedFields: never
                  Insert: {
                    "about_name"?: string | null,"about_person"?: string | null,"body": string,"contact"?: string | null,"id": string,"is_named"?: boolean,"number"?: number,"raised_at"?: string,"raised_by"?: string | null,"receipt_hash": string,"reference"?: never,"tenant_id": string,"year"?: number
                  }
                  Update: {
                    "about_name"?: string | null,"about_person"?: string | null,"body"?: string,"contact"?: string | null,"id"?: string,"is_named"?: boolean,"number"?: number,"raised_at"?: string,"raised_by"?: string | null,"receipt_hash"?: string,"reference"?: never,"tenant_id"?: string,"year"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "complaints_about_fkey"
      columns: ["tenant_id","about_person"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "complaints_raised_by_fkey"
      columns: ["tenant_id","raised_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "complaints_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"confirmation_slips": {
                  Row: {
                    "demand_id": string,"dispatch_id": string,"id": string,"number": number,"printed_at": string,"printed_by": string,"secret_hash": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "demand_id": string,"dispatch_id": string,"id"?: string,"number": number,"printed_at"?: string,"printed_by"?: string,"secret_hash": string,"tenant_id": string
                  }
                  Update: {
                    "demand_id"?: string,"dispatch_id"?: string,"id"?: string,"number"?: number,"printed_at"?: string,"printed_by"?: string,"secret_hash"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "confirmation_slips_dispatch_fkey"
      columns: ["tenant_id","demand_id","dispatch_id"]
isOneToOne: false
      referencedRelation: "dispatches"
      referencedColumns: ["tenant_id","demand_id","id"]
    },{
      foreignKeyName: "confirmation_slips_printed_by_fkey"
      columns: ["tenant_id","printed_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
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
                },"delegations": {
                  Row: {
                    "delegated_at": string,"delegated_by": string,"ended_at": string | null,"ended_by": string | null,"id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "delegated_at"?: string,"delegated_by"?: string,"ended_at"?: string | null,"ended_by"?: string | null,"id"?: string,"tenant_id": string
                  }
                  Update: {
                    "delegated_at"?: string,"delegated_by"?: string,"ended_at"?: string | null,"ended_by"?: string | null,"id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "delegations_delegated_by_fkey"
      columns: ["tenant_id","delegated_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "delegations_ended_by_fkey"
      columns: ["tenant_id","ended_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "delegations_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"demand_closing_texts": {
                  Row: {
                    "body": string,"demand_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body": string,"demand_id": string,"tenant_id": string
                  }
                  Update: {
                    "body"?: string,"demand_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "demand_closing_texts_closing_fkey"
      columns: ["tenant_id","demand_id"]
isOneToOne: true
      referencedRelation: "demand_closings"
      referencedColumns: ["tenant_id","demand_id"]
    }
                  ]
                },"demand_closings": {
                  Row: {
                    "closed_at": string,"closed_by": string,"demand_id": string,"outcome": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "closed_at"?: string,"closed_by"?: string,"demand_id": string,"outcome": string,"tenant_id": string
                  }
                  Update: {
                    "closed_at"?: string,"closed_by"?: string,"demand_id"?: string,"outcome"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "demand_closings_by_fkey"
      columns: ["tenant_id","closed_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "demand_closings_demand_fkey"
      columns: ["tenant_id","demand_id"]
isOneToOne: true
      referencedRelation: "demands"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"demand_files": {
                  Row: {
                    "attached_at": string,"attached_by": string,"demand_id": string,"file_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attached_at"?: string,"attached_by"?: string,"demand_id": string,"file_id": string,"tenant_id": string
                  }
                  Update: {
                    "attached_at"?: string,"attached_by"?: string,"demand_id"?: string,"file_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "demand_files_by_fkey"
      columns: ["tenant_id","attached_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "demand_files_demand_fkey"
      columns: ["tenant_id","demand_id"]
isOneToOne: false
      referencedRelation: "demands"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "demand_files_file_fkey"
      columns: ["tenant_id","file_id"]
isOneToOne: false
      referencedRelation: "files"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"demand_texts": {
                  Row: {
                    "body": string,"demand_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body": string,"demand_id": string,"tenant_id": string
                  }
                  Update: {
                    "body"?: string,"demand_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "demand_texts_demand_fkey"
      columns: ["tenant_id","demand_id"]
isOneToOne: true
      referencedRelation: "demands"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"demand_wordings": {
                  Row: {
                    "demand_id": string,"number": number,"tenant_id": string,"worded_at": string,"worded_by": string,"wording": string
                  }
                  ComputedFields: never
                  Insert: {
                    "demand_id": string,"number": number,"tenant_id": string,"worded_at"?: string,"worded_by"?: string,"wording": string
                  }
                  Update: {
                    "demand_id"?: string,"number"?: number,"tenant_id"?: string,"worded_at"?: string,"worded_by"?: string,"wording"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "demand_wordings_by_fkey"
      columns: ["tenant_id","worded_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "demand_wordings_demand_fkey"
      columns: ["tenant_id","demand_id"]
isOneToOne: false
      referencedRelation: "demands"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"demands": {
                  Row: {
                    "category_id": string,"confidentiality": string,"id": string,"number": number,"raised_at": string,"raised_by": string,"raised_on": string,"reference": string,"source": string,"stage": string,"tenant_id": string,"unit_id": string,"urgency": string,"visit_id": string | null,"year": number
                  }
                  ComputedFields: never
                  Insert: {
                    "category_id": string,"confidentiality": string,"id"?: string,"number"?: number,"raised_at"?: string,"raised_by"?: string,"raised_on"?: string,"reference"?: never,"source": string,"stage"?: string,"tenant_id": string,"unit_id": string,"urgency"?: string,"visit_id"?: string | null,"year"?: number
                  }
                  Update: {
                    "category_id"?: string,"confidentiality"?: string,"id"?: string,"number"?: number,"raised_at"?: string,"raised_by"?: string,"raised_on"?: string,"reference"?: never,"source"?: string,"stage"?: string,"tenant_id"?: string,"unit_id"?: string,"urgency"?: string,"visit_id"?: string | null,"year"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "demands_category_fkey"
      columns: ["tenant_id","category_id"]
isOneToOne: false
      referencedRelation: "categories"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "demands_raised_by_fkey"
      columns: ["tenant_id","raised_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "demands_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "demands_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "demands_visit_fkey"
      columns: ["tenant_id","visit_id"]
isOneToOne: false
      referencedRelation: "visits"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"dispatch_deadlines": {
                  Row: {
                    "dispatch_id": string,"due_at": string | null,"is_provisional": boolean,"number": number,"reckoned_at": string,"reckoned_by": string,"tenant_id": string,"why": string
                  }
                  ComputedFields: never
                  Insert: {
                    "dispatch_id": string,"due_at"?: string | null,"is_provisional": boolean,"number": number,"reckoned_at"?: string,"reckoned_by"?: string,"tenant_id": string,"why": string
                  }
                  Update: {
                    "dispatch_id"?: string,"due_at"?: string | null,"is_provisional"?: boolean,"number"?: number,"reckoned_at"?: string,"reckoned_by"?: string,"tenant_id"?: string,"why"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "dispatch_deadlines_dispatch_fkey"
      columns: ["tenant_id","dispatch_id"]
isOneToOne: false
      referencedRelation: "dispatches"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "dispatch_deadlines_reckoned_by_fkey"
      columns: ["tenant_id","reckoned_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"dispatch_steps": {
                  Row: {
                    "amount": number | null,"demand_id": string,"dispatch_id": string,"done_at": string,"done_by": string | null,"id": string,"is_outward": boolean,"kind": string,"manner": string,"noted_at": string,"outcome": string | null,"proposed_body_id": string | null,"rating": string | null,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "amount"?: number | null,"demand_id": string,"dispatch_id": string,"done_at"?: string,"done_by"?: string | null,"id"?: string,"is_outward": boolean,"kind": string,"manner"?: string,"noted_at"?: string,"outcome"?: string | null,"proposed_body_id"?: string | null,"rating"?: string | null,"tenant_id": string
                  }
                  Update: {
                    "amount"?: number | null,"demand_id"?: string,"dispatch_id"?: string,"done_at"?: string,"done_by"?: string | null,"id"?: string,"is_outward"?: boolean,"kind"?: string,"manner"?: string,"noted_at"?: string,"outcome"?: string | null,"proposed_body_id"?: string | null,"rating"?: string | null,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "dispatch_steps_dispatch_fkey"
      columns: ["tenant_id","demand_id","dispatch_id"]
isOneToOne: false
      referencedRelation: "dispatches"
      referencedColumns: ["tenant_id","demand_id","id"]
    },{
      foreignKeyName: "dispatch_steps_done_by_fkey"
      columns: ["tenant_id","done_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "dispatch_steps_proposed_fkey"
      columns: ["tenant_id","proposed_body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"dispatch_texts": {
                  Row: {
                    "body": string,"demand_id": string,"dispatch_id": string,"is_outward": boolean,"step_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body": string,"demand_id": string,"dispatch_id": string,"is_outward": boolean,"step_id": string,"tenant_id": string
                  }
                  Update: {
                    "body"?: string,"demand_id"?: string,"dispatch_id"?: string,"is_outward"?: boolean,"step_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "dispatch_texts_demand_fkey"
      columns: ["tenant_id","demand_id"]
isOneToOne: false
      referencedRelation: "demands"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "dispatch_texts_step_fkey"
      columns: ["tenant_id","step_id","dispatch_id","is_outward"]
isOneToOne: false
      referencedRelation: "dispatch_steps"
      referencedColumns: ["tenant_id","id","dispatch_id","is_outward"]
    }
                  ]
                },"dispatches": {
                  Row: {
                    "accepted_at": string | null,"allowance": number,"allowance_unit": string,"answer_by": string | null,"answer_within": number,"body_id": string,"demand_id": string,"due_at": string | null,"ended_as": string | null,"ended_at": string | null,"extended_by": number,"id": string,"is_final": boolean,"is_provisional": boolean,"ladder": (string)[],"part": string,"started_at": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted_at"?: string | null,"allowance": number,"allowance_unit": string,"answer_by"?: string | null,"answer_within"?: number,"body_id": string,"demand_id": string,"due_at"?: string | null,"ended_as"?: string | null,"ended_at"?: string | null,"extended_by"?: number,"id"?: string,"is_final"?: boolean,"is_provisional"?: boolean,"ladder"?: (string)[],"part": string,"started_at"?: string,"tenant_id": string
                  }
                  Update: {
                    "accepted_at"?: string | null,"allowance"?: number,"allowance_unit"?: string,"answer_by"?: string | null,"answer_within"?: number,"body_id"?: string,"demand_id"?: string,"due_at"?: string | null,"ended_as"?: string | null,"ended_at"?: string | null,"extended_by"?: number,"id"?: string,"is_final"?: boolean,"is_provisional"?: boolean,"ladder"?: (string)[],"part"?: string,"started_at"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "dispatches_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "dispatches_demand_fkey"
      columns: ["tenant_id","demand_id"]
isOneToOne: false
      referencedRelation: "demands"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"divisions": {
                  Row: {
                    "code": string,"initials": string,"name": string,"parent": string | null,"pinyin": string,"successor": string | null,"valid_from": string | null,"valid_to": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"initials"?: string,"name": string,"parent"?: string | null,"pinyin"?: string,"successor"?: string | null,"valid_from"?: string | null,"valid_to"?: string | null
                  }
                  Update: {
                    "code"?: string,"initials"?: string,"name"?: string,"parent"?: string | null,"pinyin"?: string,"successor"?: string | null,"valid_from"?: string | null,"valid_to"?: string | null
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
                },"escalations": {
                  Row: {
                    "dispatch_id": string,"due_at": string,"extended_by": number,"id": string,"person_id": string | null,"raised_at": string,"step": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "dispatch_id": string,"due_at": string,"extended_by": number,"id"?: string,"person_id"?: string | null,"raised_at"?: string,"step": string,"tenant_id": string
                  }
                  Update: {
                    "dispatch_id"?: string,"due_at"?: string,"extended_by"?: number,"id"?: string,"person_id"?: string | null,"raised_at"?: string,"step"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "escalations_dispatch_fkey"
      columns: ["tenant_id","dispatch_id"]
isOneToOne: false
      referencedRelation: "dispatches"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "escalations_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"exports": {
                  Row: {
                    "carries_people": boolean,"exported_at": string,"exported_by": string,"filters": string,"id": string,"reason": string | null,"row_count": number,"tenant_id": string,"what": string
                  }
                  ComputedFields: never
                  Insert: {
                    "carries_people": boolean,"exported_at"?: string,"exported_by"?: string,"filters"?: string,"id"?: string,"reason"?: string | null,"row_count": number,"tenant_id": string,"what": string
                  }
                  Update: {
                    "carries_people"?: boolean,"exported_at"?: string,"exported_by"?: string,"filters"?: string,"id"?: string,"reason"?: string | null,"row_count"?: number,"tenant_id"?: string,"what"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "exports_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"factor_resets": {
                  Row: {
                    "id": string,"person_id": string,"reset_at": string,"reset_by": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"person_id": string,"reset_at"?: string,"reset_by"?: string,"tenant_id": string
                  }
                  Update: {
                    "id"?: string,"person_id"?: string,"reset_at"?: string,"reset_by"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "factor_resets_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "factor_resets_reset_by_fkey"
      columns: ["tenant_id","reset_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"files": {
                  Row: {
                    "content_type": string,"created_at": string,"created_by": string,"id": string,"name": string,"purged_at": string | null,"sha256": string,"size": number,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "content_type"?: string,"created_at"?: string,"created_by"?: string,"id"?: string,"name": string,"purged_at"?: string | null,"sha256": string,"size": number,"tenant_id": string
                  }
                  Update: {
                    "content_type"?: string,"created_at"?: string,"created_by"?: string,"id"?: string,"name"?: string,"purged_at"?: string | null,"sha256"?: string,"size"?: number,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "files_created_by_fkey"
      columns: ["tenant_id","created_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "files_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"handover_items": {
                  Row: {
                    "handover_id": string,"kind": string,"number": number,"record_id": string,"row_after": Json | null,"row_before": Json | null,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "handover_id": string,"kind": string,"number": number,"record_id": string,"row_after"?: Json | null,"row_before"?: Json | null,"tenant_id": string
                  }
                  Update: {
                    "handover_id"?: string,"kind"?: string,"number"?: number,"record_id"?: string,"row_after"?: Json | null,"row_before"?: Json | null,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "handover_items_handover_fkey"
      columns: ["tenant_id","handover_id"]
isOneToOne: false
      referencedRelation: "handovers"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"handovers": {
                  Row: {
                    "from_id": string,"handed_over_at": string,"handed_over_by": string,"id": string,"since": string,"tenant_id": string,"to_id": string,"undone_at": string | null,"undone_by": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "from_id": string,"handed_over_at"?: string,"handed_over_by"?: string,"id"?: string,"since": string,"tenant_id": string,"to_id": string,"undone_at"?: string | null,"undone_by"?: string | null
                  }
                  Update: {
                    "from_id"?: string,"handed_over_at"?: string,"handed_over_by"?: string,"id"?: string,"since"?: string,"tenant_id"?: string,"to_id"?: string,"undone_at"?: string | null,"undone_by"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "handovers_by_fkey"
      columns: ["tenant_id","handed_over_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "handovers_from_fkey"
      columns: ["tenant_id","from_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "handovers_to_fkey"
      columns: ["tenant_id","to_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "handovers_undone_by_fkey"
      columns: ["tenant_id","undone_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"import_overrides": {
                  Row: {
                    "accepted_at": string,"accepted_by": string,"import_id": string,"reason": string,"row_number": number,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted_at"?: string,"accepted_by"?: string,"import_id": string,"reason": string,"row_number": number,"tenant_id": string
                  }
                  Update: {
                    "accepted_at"?: string,"accepted_by"?: string,"import_id"?: string,"reason"?: string,"row_number"?: number,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "import_overrides_accepted_by_fkey"
      columns: ["tenant_id","accepted_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "import_overrides_row_fkey"
      columns: ["tenant_id","import_id","row_number"]
isOneToOne: true
      referencedRelation: "import_rows"
      referencedColumns: ["tenant_id","import_id","row_number"]
    }
                  ]
                },"import_rows": {
                  Row: {
                    "before": Json | null,"cells": NonNullable<Json>,"closed": NonNullable<Json>,"closed_before": Json | null,"committed_at": string | null,"faults": NonNullable<Json>,"import_id": string,"needs_override": boolean,"outcome": string | null,"row_number": number,"target_id": string | null,"tenant_id": string,"values": Json | null,"warnings": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "before"?: Json | null,"cells": NonNullable<Json>,"closed"?: NonNullable<Json>,"closed_before"?: Json | null,"committed_at"?: string | null,"faults"?: NonNullable<Json>,"import_id": string,"needs_override"?: boolean,"outcome"?: string | null,"row_number": number,"target_id"?: string | null,"tenant_id": string,"values"?: Json | null,"warnings"?: NonNullable<Json>
                  }
                  Update: {
                    "before"?: Json | null,"cells"?: NonNullable<Json>,"closed"?: NonNullable<Json>,"closed_before"?: Json | null,"committed_at"?: string | null,"faults"?: NonNullable<Json>,"import_id"?: string,"needs_override"?: boolean,"outcome"?: string | null,"row_number"?: number,"target_id"?: string | null,"tenant_id"?: string,"values"?: Json | null,"warnings"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "import_rows_import_fkey"
      columns: ["tenant_id","import_id"]
isOneToOne: false
      referencedRelation: "imports"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"imports": {
                  Row: {
                    "confirmed_at": string | null,"confirmed_by": string | null,"created_at": string,"created_by": string,"file_id": string,"finished_at": string | null,"heading": Json | null,"id": string,"kind": string,"planned_at": string | null,"read_at": string | null,"refusal": string | null,"tenant_id": string,"undo_asked_at": string | null,"undo_asked_by": string | null,"undone_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "confirmed_at"?: string | null,"confirmed_by"?: string | null,"created_at"?: string,"created_by"?: string,"file_id": string,"finished_at"?: string | null,"heading"?: Json | null,"id"?: string,"kind": string,"planned_at"?: string | null,"read_at"?: string | null,"refusal"?: string | null,"tenant_id": string,"undo_asked_at"?: string | null,"undo_asked_by"?: string | null,"undone_at"?: string | null
                  }
                  Update: {
                    "confirmed_at"?: string | null,"confirmed_by"?: string | null,"created_at"?: string,"created_by"?: string,"file_id"?: string,"finished_at"?: string | null,"heading"?: Json | null,"id"?: string,"kind"?: string,"planned_at"?: string | null,"read_at"?: string | null,"refusal"?: string | null,"tenant_id"?: string,"undo_asked_at"?: string | null,"undo_asked_by"?: string | null,"undone_at"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "imports_confirmed_by_fkey"
      columns: ["tenant_id","confirmed_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "imports_created_by_fkey"
      columns: ["tenant_id","created_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "imports_file_fkey"
      columns: ["tenant_id","file_id"]
isOneToOne: false
      referencedRelation: "files"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "imports_undo_asked_by_fkey"
      columns: ["tenant_id","undo_asked_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"invitations": {
                  Row: {
                    "accepted_at": string | null,"area_id": string | null,"body_id": string | null,"deliver_to": string | null,"email": string,"expires_at": string,"first_password": string | null,"id": string,"invited_at": string,"invited_by": string,"manner": string,"person_id": string,"role": string,"secret_hash": string | null,"sent_at": string | null,"tenant_id": string,"unit_id": string | null,"withdrawn_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "accepted_at"?: string | null,"area_id"?: string | null,"body_id"?: string | null,"deliver_to"?: string | null,"email": string,"expires_at"?: string,"first_password"?: string | null,"id"?: string,"invited_at"?: string,"invited_by"?: string,"manner"?: string,"person_id": string,"role": string,"secret_hash"?: string | null,"sent_at"?: string | null,"tenant_id": string,"unit_id"?: string | null,"withdrawn_at"?: string | null
                  }
                  Update: {
                    "accepted_at"?: string | null,"area_id"?: string | null,"body_id"?: string | null,"deliver_to"?: string | null,"email"?: string,"expires_at"?: string,"first_password"?: string | null,"id"?: string,"invited_at"?: string,"invited_by"?: string,"manner"?: string,"person_id"?: string,"role"?: string,"secret_hash"?: string | null,"sent_at"?: string | null,"tenant_id"?: string,"unit_id"?: string | null,"withdrawn_at"?: string | null
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
                },"leavings": {
                  Row: {
                    "id": string,"left_at": string,"person_id": string,"recorded_by": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"left_at"?: string,"person_id": string,"recorded_by"?: string,"tenant_id": string
                  }
                  Update: {
                    "id"?: string,"left_at"?: string,"person_id"?: string,"recorded_by"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "leavings_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "leavings_recorded_by_fkey"
      columns: ["tenant_id","recorded_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"list_closings": {
                  Row: {
                    "carried": number,"closed_at": string,"closed_by": string,"dropped": number,"on_time": number,"quarter": string,"rated": number,"received": number,"resolved": number,"satisfied": number,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "carried": number,"closed_at"?: string,"closed_by"?: string,"dropped": number,"on_time": number,"quarter": string,"rated": number,"received": number,"resolved": number,"satisfied": number,"tenant_id": string
                  }
                  Update: {
                    "carried"?: number,"closed_at"?: string,"closed_by"?: string,"dropped"?: number,"on_time"?: number,"quarter"?: string,"rated"?: number,"received"?: number,"resolved"?: number,"satisfied"?: number,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "list_closings_closed_by_fkey"
      columns: ["tenant_id","closed_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "list_closings_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"list_collections": {
                  Row: {
                    "opened_at": string,"opened_by": string,"quarter": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "opened_at"?: string,"opened_by"?: string,"quarter": string,"tenant_id": string
                  }
                  Update: {
                    "opened_at"?: string,"opened_by"?: string,"quarter"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "list_collections_opened_by_fkey"
      columns: ["tenant_id","opened_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "list_collections_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"list_editions": {
                  Row: {
                    "corrects_id": string | null,"drafted_at": string,"drafted_by": string,"id": string,"kind": string,"number": number,"quarter": string,"reason": string | null,"tenant_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "corrects_id"?: string | null,"drafted_at"?: string,"drafted_by"?: string,"id"?: string,"kind": string,"number"?: number,"quarter": string,"reason"?: string | null,"tenant_id": string,"version"?: number
                  }
                  Update: {
                    "corrects_id"?: string | null,"drafted_at"?: string,"drafted_by"?: string,"id"?: string,"kind"?: string,"number"?: number,"quarter"?: string,"reason"?: string | null,"tenant_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "list_editions_corrects_fkey"
      columns: ["tenant_id","corrects_id"]
isOneToOne: false
      referencedRelation: "list_editions"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "list_editions_drafted_by_fkey"
      columns: ["tenant_id","drafted_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "list_editions_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"list_entries": {
                  Row: {
                    "activity_id": string | null,"category": string | null,"demand_id": string | null,"details": string | null,"edition_id": string,"first_quarter": string | null,"id": string,"position": number,"provider": string | null,"resource_id": string | null,"salt": string | null,"since": string | null,"tenant_id": string,"until": string | null,"version": number,"wording": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id"?: string | null,"category"?: string | null,"demand_id"?: string | null,"details"?: string | null,"edition_id": string,"first_quarter"?: string | null,"id"?: string,"position": number,"provider"?: string | null,"resource_id"?: string | null,"salt"?: string | null,"since"?: string | null,"tenant_id": string,"until"?: string | null,"version"?: number,"wording"?: string | null
                  }
                  Update: {
                    "activity_id"?: string | null,"category"?: string | null,"demand_id"?: string | null,"details"?: string | null,"edition_id"?: string,"first_quarter"?: string | null,"id"?: string,"position"?: number,"provider"?: string | null,"resource_id"?: string | null,"salt"?: string | null,"since"?: string | null,"tenant_id"?: string,"until"?: string | null,"version"?: number,"wording"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "list_entries_activity_fkey"
      columns: ["tenant_id","activity_id"]
isOneToOne: false
      referencedRelation: "activities"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "list_entries_demand_fkey"
      columns: ["tenant_id","demand_id"]
isOneToOne: false
      referencedRelation: "demands"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "list_entries_edition_fkey"
      columns: ["tenant_id","edition_id"]
isOneToOne: false
      referencedRelation: "list_editions"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "list_entries_resource_fkey"
      columns: ["tenant_id","resource_id"]
isOneToOne: false
      referencedRelation: "resources"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"list_publications": {
                  Row: {
                    "digests": (string)[],"edition_id": string,"hash": string,"number": number,"published_at": string,"published_by": string,"reference": string,"tenant_id": string,"year": number
                  }
                  ComputedFields: never
                  Insert: {
                    "digests": (string)[],"edition_id": string,"hash": string,"number": number,"published_at"?: string,"published_by"?: string,"reference"?: never,"tenant_id": string,"year": number
                  }
                  Update: {
                    "digests"?: (string)[],"edition_id"?: string,"hash"?: string,"number"?: number,"published_at"?: string,"published_by"?: string,"reference"?: never,"tenant_id"?: string,"year"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "list_publications_edition_fkey"
      columns: ["tenant_id","edition_id"]
isOneToOne: true
      referencedRelation: "list_editions"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "list_publications_published_by_fkey"
      columns: ["tenant_id","published_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"list_redactions": {
                  Row: {
                    "entry_id": string,"reason": string,"redacted_at": string,"redacted_by": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "entry_id": string,"reason": string,"redacted_at"?: string,"redacted_by"?: string,"tenant_id": string
                  }
                  Update: {
                    "entry_id"?: string,"reason"?: string,"redacted_at"?: string,"redacted_by"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "list_redactions_entry_fkey"
      columns: ["tenant_id","entry_id"]
isOneToOne: true
      referencedRelation: "list_entries"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "list_redactions_redacted_by_fkey"
      columns: ["tenant_id","redacted_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"list_signatures": {
                  Row: {
                    "edition_id": string,"signed_at": string,"signed_by": string,"tenant_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "edition_id": string,"signed_at"?: string,"signed_by"?: string,"tenant_id": string,"version": number
                  }
                  Update: {
                    "edition_id"?: string,"signed_at"?: string,"signed_by"?: string,"tenant_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "list_signatures_edition_fkey"
      columns: ["tenant_id","edition_id"]
isOneToOne: true
      referencedRelation: "list_editions"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "list_signatures_signed_by_fkey"
      columns: ["tenant_id","signed_by"]
isOneToOne: false
      referencedRelation: "people"
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
                },"mail_log": {
                  Row: {
                    "answer": string | null,"attempts": number,"id": string,"is_urgent": boolean,"key": string,"kind": string,"leased_until": string | null,"message_id": string,"person_id": string,"queued_at": string,"reason": string | null,"requeued_at": string | null,"requeued_by": string | null,"retry_at": string | null,"settled_at": string | null,"state": string,"tenant_id": string,"unsubscribe_hash": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "answer"?: string | null,"attempts"?: number,"id"?: string,"is_urgent"?: never,"key": string,"kind": string,"leased_until"?: string | null,"message_id": string,"person_id": string,"queued_at"?: string,"reason"?: string | null,"requeued_at"?: string | null,"requeued_by"?: string | null,"retry_at"?: string | null,"settled_at"?: string | null,"state"?: string,"tenant_id": string,"unsubscribe_hash"?: string | null
                  }
                  Update: {
                    "answer"?: string | null,"attempts"?: number,"id"?: string,"is_urgent"?: never,"key"?: string,"kind"?: string,"leased_until"?: string | null,"message_id"?: string,"person_id"?: string,"queued_at"?: string,"reason"?: string | null,"requeued_at"?: string | null,"requeued_by"?: string | null,"retry_at"?: string | null,"settled_at"?: string | null,"state"?: string,"tenant_id"?: string,"unsubscribe_hash"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "mail_log_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "mail_log_requeued_by_fkey"
      columns: ["tenant_id","requeued_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"mail_proofs": {
                  Row: {
                    "address": string,"asked_at": string,"id": string,"person_id": string,"proven_at": string | null,"secret_hash": string | null,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "address": string,"asked_at"?: string,"id"?: string,"person_id": string,"proven_at"?: string | null,"secret_hash"?: string | null,"tenant_id": string
                  }
                  Update: {
                    "address"?: string,"asked_at"?: string,"id"?: string,"person_id"?: string,"proven_at"?: string | null,"secret_hash"?: string | null,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "mail_proofs_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"memberships": {
                  Row: {
                    "area_id": string | null,"assurance": number,"body_id": string | null,"ended_at": string | null,"granted_at": string,"id": string,"person_id": string,"role": string,"role_class": number,"tenant_id": string,"tenant_kind": string | null,"unit_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "area_id"?: string | null,"assurance"?: never,"body_id"?: string | null,"ended_at"?: string | null,"granted_at"?: string,"id"?: string,"person_id": string,"role": string,"role_class"?: never,"tenant_id": string,"tenant_kind"?: never,"unit_id"?: string | null
                  }
                  Update: {
                    "area_id"?: string | null,"assurance"?: never,"body_id"?: string | null,"ended_at"?: string | null,"granted_at"?: string,"id"?: string,"person_id"?: string,"role"?: string,"role_class"?: never,"tenant_id"?: string,"tenant_kind"?: never,"unit_id"?: string | null
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
                },"menu_choices": {
                  Row: {
                    "chosen_at": string,"chosen_by": string,"item_id": string,"party_org_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "chosen_at"?: string,"chosen_by"?: string,"item_id": string,"party_org_id": string,"tenant_id": string
                  }
                  Update: {
                    "chosen_at"?: string,"chosen_by"?: string,"item_id"?: string,"party_org_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "menu_choices_by_fkey"
      columns: ["tenant_id","chosen_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "menu_choices_item_fkey"
      columns: ["tenant_id","item_id"]
isOneToOne: false
      referencedRelation: "menu_items"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "menu_choices_party_org_fkey"
      columns: ["tenant_id","party_org_id"]
isOneToOne: false
      referencedRelation: "party_orgs"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"menu_items": {
                  Row: {
                    "id": string,"kind": string,"note": string | null,"position": number,"tenant_id": string,"theme_id": string,"title": string
                  }
                  ComputedFields: never
                  Insert: {
                    "id"?: string,"kind": string,"note"?: string | null,"position"?: number,"tenant_id": string,"theme_id": string,"title": string
                  }
                  Update: {
                    "id"?: string,"kind"?: string,"note"?: string | null,"position"?: number,"tenant_id"?: string,"theme_id"?: string,"title"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "menu_items_theme_fkey"
      columns: ["tenant_id","theme_id"]
isOneToOne: false
      referencedRelation: "themes"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"menu_publications": {
                  Row: {
                    "published_at": string,"published_by": string,"tenant_id": string,"theme_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "published_at"?: string,"published_by"?: string,"tenant_id": string,"theme_id": string
                  }
                  Update: {
                    "published_at"?: string,"published_by"?: string,"tenant_id"?: string,"theme_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "menu_publications_by_fkey"
      columns: ["tenant_id","published_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "menu_publications_theme_fkey"
      columns: ["tenant_id","theme_id"]
isOneToOne: true
      referencedRelation: "themes"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"monthly_logs": {
                  Row: {
                    "body": string | null,"drafted_at": string,"edited_at": string | null,"id": string,"instructor_id": string,"month": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body"?: string | null,"drafted_at"?: string,"edited_at"?: string | null,"id"?: string,"instructor_id": string,"month": string,"tenant_id": string
                  }
                  Update: {
                    "body"?: string | null,"drafted_at"?: string,"edited_at"?: string | null,"id"?: string,"instructor_id"?: string,"month"?: string,"tenant_id"?: string
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
                },"opinion_demands": {
                  Row: {
                    "demand_id": string,"form_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "demand_id": string,"form_id": string,"tenant_id": string
                  }
                  Update: {
                    "demand_id"?: string,"form_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "opinion_demands_demand_fkey"
      columns: ["tenant_id","demand_id"]
isOneToOne: true
      referencedRelation: "demands"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "opinion_demands_form_fkey"
      columns: ["tenant_id","form_id"]
isOneToOne: true
      referencedRelation: "opinion_forms"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"opinion_forms": {
                  Row: {
                    "campaign_id": string,"code_hash": string | null,"id": string,"number": number,"printed_at": string | null,"reference": string,"tenant_id": string,"unit_id": string,"unit_name": string
                  }
                  ComputedFields: never
                  Insert: {
                    "campaign_id": string,"code_hash"?: string | null,"id"?: string,"number": number,"printed_at"?: string | null,"reference"?: never,"tenant_id": string,"unit_id": string,"unit_name": string
                  }
                  Update: {
                    "campaign_id"?: string,"code_hash"?: string | null,"id"?: string,"number"?: number,"printed_at"?: string | null,"reference"?: never,"tenant_id"?: string,"unit_id"?: string,"unit_name"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "opinion_forms_campaign_fkey"
      columns: ["tenant_id","campaign_id"]
isOneToOne: false
      referencedRelation: "campaigns"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "opinion_forms_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "opinion_forms_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"opinions": {
                  Row: {
                    "form_id": string,"given_on": string,"id": string,"manner": string,"note": string | null,"number": number,"points": NonNullable<Json>,"recorded_at": string,"recorded_by": string | null,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "form_id": string,"given_on"?: string,"id": string,"manner": string,"note"?: string | null,"number"?: number,"points": NonNullable<Json>,"recorded_at"?: string,"recorded_by"?: string | null,"tenant_id": string
                  }
                  Update: {
                    "form_id"?: string,"given_on"?: string,"id"?: string,"manner"?: string,"note"?: string | null,"number"?: number,"points"?: NonNullable<Json>,"recorded_at"?: string,"recorded_by"?: string | null,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "opinions_form_fkey"
      columns: ["tenant_id","form_id"]
isOneToOne: false
      referencedRelation: "opinion_forms"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "opinions_recorded_by_fkey"
      columns: ["tenant_id","recorded_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"oversight_grants": {
                  Row: {
                    "ended_at": string | null,"ended_by": string | null,"expires_on": string,"granted_at": string,"granted_by": string,"grantee_id": string,"id": string,"scope": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ended_at"?: string | null,"ended_by"?: string | null,"expires_on": string,"granted_at"?: string,"granted_by"?: string,"grantee_id": string,"id"?: string,"scope": string,"tenant_id": string
                  }
                  Update: {
                    "ended_at"?: string | null,"ended_by"?: string | null,"expires_on"?: string,"granted_at"?: string,"granted_by"?: string,"grantee_id"?: string,"id"?: string,"scope"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "oversight_grants_ended_by_fkey"
      columns: ["tenant_id","ended_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
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
                },"oversight_reads": {
                  Row: {
                    "part": string,"read_at": string,"read_on": string,"reader_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "part": string,"read_at"?: string,"read_on": string,"reader_id": string,"tenant_id": string
                  }
                  Update: {
                    "part"?: string,"read_at"?: string,"read_on"?: string,"reader_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "oversight_reads_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"participants": {
                  Row: {
                    "alliance_id": string,"body_id": string,"entered_at": string,"entered_by": string,"id": string,"position": number,"since": string,"tenant_id": string,"until": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "alliance_id": string,"body_id": string,"entered_at"?: string,"entered_by"?: string,"id"?: string,"position": number,"since": string,"tenant_id": string,"until"?: string | null
                  }
                  Update: {
                    "alliance_id"?: string,"body_id"?: string,"entered_at"?: string,"entered_by"?: string,"id"?: string,"position"?: number,"since"?: string,"tenant_id"?: string,"until"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "participants_alliance_fkey"
      columns: ["tenant_id","alliance_id"]
isOneToOne: false
      referencedRelation: "alliances"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "participants_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "participants_entered_by_fkey"
      columns: ["tenant_id","entered_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
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
                    "account_id": string | null,"created_at": string,"delivery_email": string | null,"has_mailbox": boolean,"id": string,"language": string | null,"mail_proven_at": string | null,"name": string,"phone": string | null,"phone_masked": string | null,"tenant_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "account_id"?: string | null,"created_at"?: string,"delivery_email"?: string | null,"has_mailbox"?: never,"id"?: string,"language"?: string | null,"mail_proven_at"?: string | null,"name": string,"phone"?: string | null,"phone_masked"?: never,"tenant_id": string,"version"?: number
                  }
                  Update: {
                    "account_id"?: string | null,"created_at"?: string,"delivery_email"?: string | null,"has_mailbox"?: never,"id"?: string,"language"?: string | null,"mail_proven_at"?: string | null,"name"?: string,"phone"?: string | null,"phone_masked"?: never,"tenant_id"?: string,"version"?: number
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
                },"registration_cancellations": {
                  Row: {
                    "cancelled_at": string,"cancelled_by": string,"registration_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "cancelled_at"?: string,"cancelled_by"?: string,"registration_id": string,"tenant_id": string
                  }
                  Update: {
                    "cancelled_at"?: string,"cancelled_by"?: string,"registration_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "registration_cancellations_by_fkey"
      columns: ["tenant_id","cancelled_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "registration_cancellations_registration_fkey"
      columns: ["tenant_id","registration_id"]
isOneToOne: true
      referencedRelation: "registrations"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"registration_names": {
                  Row: {
                    "name": string,"number": number,"registration_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "name": string,"number": number,"registration_id": string,"tenant_id": string
                  }
                  Update: {
                    "name"?: string,"number"?: number,"registration_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "registration_names_registration_fkey"
      columns: ["tenant_id","registration_id"]
isOneToOne: false
      referencedRelation: "registrations"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"registrations": {
                  Row: {
                    "activity_id": string,"id": string,"places": number,"registered_at": string,"registered_by": string,"tenant_id": string,"turn": number,"unit_id": string,"unit_name": string
                  }
                  ComputedFields: never
                  Insert: {
                    "activity_id": string,"id": string,"places": number,"registered_at"?: string,"registered_by"?: string,"tenant_id": string,"turn": number,"unit_id": string,"unit_name": string
                  }
                  Update: {
                    "activity_id"?: string,"id"?: string,"places"?: number,"registered_at"?: string,"registered_by"?: string,"tenant_id"?: string,"turn"?: number,"unit_id"?: string,"unit_name"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "registrations_activity_fkey"
      columns: ["tenant_id","activity_id"]
isOneToOne: false
      referencedRelation: "activities"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "registrations_by_fkey"
      columns: ["tenant_id","registered_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "registrations_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "registrations_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"reported_figure_withdrawals": {
                  Row: {
                    "figure_id": string,"reason": string,"tenant_id": string,"withdrawn_at": string,"withdrawn_by": string
                  }
                  ComputedFields: never
                  Insert: {
                    "figure_id": string,"reason": string,"tenant_id": string,"withdrawn_at"?: string,"withdrawn_by"?: string
                  }
                  Update: {
                    "figure_id"?: string,"reason"?: string,"tenant_id"?: string,"withdrawn_at"?: string,"withdrawn_by"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "reported_figure_withdrawals_by_fkey"
      columns: ["tenant_id","withdrawn_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "reported_figure_withdrawals_figure_fkey"
      columns: ["tenant_id","figure_id"]
isOneToOne: true
      referencedRelation: "reported_figures"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"reported_figures": {
                  Row: {
                    "entered_at": string,"entered_by": string,"figure": string,"id": string,"period": string,"source": string,"tenant_id": string,"value": string
                  }
                  ComputedFields: never
                  Insert: {
                    "entered_at"?: string,"entered_by"?: string,"figure": string,"id"?: string,"period": string,"source": string,"tenant_id": string,"value": string
                  }
                  Update: {
                    "entered_at"?: string,"entered_by"?: string,"figure"?: string,"id"?: string,"period"?: string,"source"?: string,"tenant_id"?: string,"value"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "reported_figures_entered_by_fkey"
      columns: ["tenant_id","entered_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "reported_figures_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"resource_withdrawals": {
                  Row: {
                    "reason": string,"resource_id": string,"tenant_id": string,"withdrawn_at": string,"withdrawn_by": string
                  }
                  ComputedFields: never
                  Insert: {
                    "reason": string,"resource_id": string,"tenant_id": string,"withdrawn_at"?: string,"withdrawn_by"?: string
                  }
                  Update: {
                    "reason"?: string,"resource_id"?: string,"tenant_id"?: string,"withdrawn_at"?: string,"withdrawn_by"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "resource_withdrawals_by_fkey"
      columns: ["tenant_id","withdrawn_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "resource_withdrawals_resource_fkey"
      columns: ["tenant_id","resource_id"]
isOneToOne: true
      referencedRelation: "resources"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"resources": {
                  Row: {
                    "amount": string,"audience": string,"body_id": string | null,"category_id": string,"contact": string,"id": string,"note": string | null,"offered_at": string,"offered_by": string,"provider": string,"search_text": string,"since": string,"tenant_id": string,"title": string,"unit_id": string | null,"until": string
                  }
                  ComputedFields: never
                  Insert: {
                    "amount": string,"audience": string,"body_id"?: string | null,"category_id": string,"contact": string,"id"?: string,"note"?: string | null,"offered_at"?: string,"offered_by"?: string,"provider"?: string,"search_text"?: never,"since": string,"tenant_id": string,"title": string,"unit_id"?: string | null,"until": string
                  }
                  Update: {
                    "amount"?: string,"audience"?: string,"body_id"?: string | null,"category_id"?: string,"contact"?: string,"id"?: string,"note"?: string | null,"offered_at"?: string,"offered_by"?: string,"provider"?: string,"search_text"?: never,"since"?: string,"tenant_id"?: string,"title"?: string,"unit_id"?: string | null,"until"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "resources_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "resources_category_fkey"
      columns: ["tenant_id","category_id"]
isOneToOne: false
      referencedRelation: "categories"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "resources_offered_by_fkey"
      columns: ["tenant_id","offered_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "resources_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "unit_ledger"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "resources_unit_fkey"
      columns: ["tenant_id","unit_id"]
isOneToOne: false
      referencedRelation: "units"
      referencedColumns: ["tenant_id","id"]
    }
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
                },"rollups": {
                  Row: {
                    "as_of": string,"contacts_closed": number | null,"contacts_made": number | null,"contacts_missed": number | null,"contacts_owed": number | null,"covered_jointly": number,"covered_singly": number,"enterprises": number,"enterprises_covered": number,"few": (string)[],"instructors": number | null,"last_day": string,"logs_owed": number | null,"logs_submitted": number | null,"members_known": number,"operating": number,"operating_covered": number,"period": string,"rule": string,"social_organisations": number,"social_organisations_covered": number,"tenant_id": string,"units": number,"with_instructor": number,"without_members": number
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of": string,"contacts_closed"?: number | null,"contacts_made"?: number | null,"contacts_missed"?: number | null,"contacts_owed"?: number | null,"covered_jointly": number,"covered_singly": number,"enterprises": number,"enterprises_covered": number,"few"?: (string)[],"instructors"?: number | null,"last_day": string,"logs_owed"?: number | null,"logs_submitted"?: number | null,"members_known": number,"operating": number,"operating_covered": number,"period": string,"rule": string,"social_organisations": number,"social_organisations_covered": number,"tenant_id": string,"units": number,"with_instructor": number,"without_members": number
                  }
                  Update: {
                    "as_of"?: string,"contacts_closed"?: number | null,"contacts_made"?: number | null,"contacts_missed"?: number | null,"contacts_owed"?: number | null,"covered_jointly"?: number,"covered_singly"?: number,"enterprises"?: number,"enterprises_covered"?: number,"few"?: (string)[],"instructors"?: number | null,"last_day"?: string,"logs_owed"?: number | null,"logs_submitted"?: number | null,"members_known"?: number,"operating"?: number,"operating_covered"?: number,"period"?: string,"rule"?: string,"social_organisations"?: number,"social_organisations_covered"?: number,"tenant_id"?: string,"units"?: number,"with_instructor"?: number,"without_members"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "rollups_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"routing_assistants": {
                  Row: {
                    "body_id": string,"rule_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body_id": string,"rule_id": string,"tenant_id": string
                  }
                  Update: {
                    "body_id"?: string,"rule_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "routing_assistants_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "routing_assistants_rule_fkey"
      columns: ["tenant_id","rule_id"]
isOneToOne: false
      referencedRelation: "routing_rules"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"routing_rules": {
                  Row: {
                    "area_id": string | null,"category_id": string | null,"id": string,"industry_prefix": string | null,"is_automatic": boolean,"lead_id": string,"position": number,"tenant_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "area_id"?: string | null,"category_id"?: string | null,"id"?: string,"industry_prefix"?: string | null,"is_automatic"?: boolean,"lead_id": string,"position": number,"tenant_id": string,"version"?: number
                  }
                  Update: {
                    "area_id"?: string | null,"category_id"?: string | null,"id"?: string,"industry_prefix"?: string | null,"is_automatic"?: boolean,"lead_id"?: string,"position"?: number,"tenant_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "routing_rules_area_fkey"
      columns: ["tenant_id","area_id"]
isOneToOne: false
      referencedRelation: "areas"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "routing_rules_category_fkey"
      columns: ["tenant_id","category_id"]
isOneToOne: false
      referencedRelation: "categories"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "routing_rules_lead_fkey"
      columns: ["tenant_id","lead_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "routing_rules_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"runs": {
                  Row: {
                    "as_of": string | null,"asked_at": string,"attempts": number,"error": string | null,"finished_at": string | null,"id": string,"key": string,"kind": string,"leased_until": string | null,"note": Json | null,"relayed_until": string | null,"retried_at": string | null,"retried_by": string | null,"retry_at": string | null,"started_at": string | null,"state": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "as_of"?: string | null,"asked_at"?: string,"attempts"?: number,"error"?: string | null,"finished_at"?: string | null,"id"?: string,"key": string,"kind": string,"leased_until"?: string | null,"note"?: Json | null,"relayed_until"?: string | null,"retried_at"?: string | null,"retried_by"?: string | null,"retry_at"?: string | null,"started_at"?: string | null,"state"?: string,"tenant_id": string
                  }
                  Update: {
                    "as_of"?: string | null,"asked_at"?: string,"attempts"?: number,"error"?: string | null,"finished_at"?: string | null,"id"?: string,"key"?: string,"kind"?: string,"leased_until"?: string | null,"note"?: Json | null,"relayed_until"?: string | null,"retried_at"?: string | null,"retried_by"?: string | null,"retry_at"?: string | null,"started_at"?: string | null,"state"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "runs_retried_by_fkey"
      columns: ["tenant_id","retried_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "runs_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"secondment_endings": {
                  Row: {
                    "ended_at": string,"ended_by": string,"ended_on": string,"result": string,"secondment_id": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ended_at"?: string,"ended_by"?: string,"ended_on": string,"result": string,"secondment_id": string,"tenant_id": string
                  }
                  Update: {
                    "ended_at"?: string,"ended_by"?: string,"ended_on"?: string,"result"?: string,"secondment_id"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "secondment_endings_by_fkey"
      columns: ["tenant_id","ended_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "secondment_endings_secondment_fkey"
      columns: ["tenant_id","secondment_id"]
isOneToOne: true
      referencedRelation: "secondments"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"secondments": {
                  Row: {
                    "from_body_id": string,"id": string,"name": string,"recorded_at": string,"recorded_by": string,"since": string,"tenant_id": string,"to_body_id": string,"until": string
                  }
                  ComputedFields: never
                  Insert: {
                    "from_body_id": string,"id": string,"name": string,"recorded_at"?: string,"recorded_by"?: string,"since": string,"tenant_id": string,"to_body_id": string,"until": string
                  }
                  Update: {
                    "from_body_id"?: string,"id"?: string,"name"?: string,"recorded_at"?: string,"recorded_by"?: string,"since"?: string,"tenant_id"?: string,"to_body_id"?: string,"until"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "secondments_by_fkey"
      columns: ["tenant_id","recorded_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "secondments_from_fkey"
      columns: ["tenant_id","from_body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "secondments_to_fkey"
      columns: ["tenant_id","to_body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"settings": {
                  Row: {
                    "accept_workdays": number,"active_days_min": number,"announced_months": number,"chair_finishes_workdays": number,"chair_publishes_day": number,"changed_at": string | null,"changed_by": string | null,"confirm_workdays": number,"filing_icp": string | null,"filing_police": string | null,"handover_items": (string)[],"language": string,"late_workdays": (number)[],"mail_sender_name": string,"notice": string | null,"office_closes": string,"office_opens": string,"quiet_from": string,"quiet_until": string,"returns_max": number,"tenant_id": string,"terms": NonNullable<Json>,"turn_months": number,"uploads_days": number,"urgent_hours": number,"version": number,"visit_topics": (string)[],"warning_percent": number
                  }
                  ComputedFields: never
                  Insert: {
                    "accept_workdays"?: number,"active_days_min"?: number,"announced_months"?: number,"chair_finishes_workdays"?: number,"chair_publishes_day"?: number,"changed_at"?: string | null,"changed_by"?: string | null,"confirm_workdays"?: number,"filing_icp"?: string | null,"filing_police"?: string | null,"handover_items"?: (string)[],"language"?: string,"late_workdays"?: (number)[],"mail_sender_name"?: string,"notice"?: string | null,"office_closes"?: string,"office_opens"?: string,"quiet_from"?: string,"quiet_until"?: string,"returns_max"?: number,"tenant_id": string,"terms"?: NonNullable<Json>,"turn_months"?: number,"uploads_days"?: number,"urgent_hours"?: number,"version"?: number,"visit_topics"?: (string)[],"warning_percent"?: number
                  }
                  Update: {
                    "accept_workdays"?: number,"active_days_min"?: number,"announced_months"?: number,"chair_finishes_workdays"?: number,"chair_publishes_day"?: number,"changed_at"?: string | null,"changed_by"?: string | null,"confirm_workdays"?: number,"filing_icp"?: string | null,"filing_police"?: string | null,"handover_items"?: (string)[],"language"?: string,"late_workdays"?: (number)[],"mail_sender_name"?: string,"notice"?: string | null,"office_closes"?: string,"office_opens"?: string,"quiet_from"?: string,"quiet_until"?: string,"returns_max"?: number,"tenant_id"?: string,"terms"?: NonNullable<Json>,"turn_months"?: number,"uploads_days"?: number,"urgent_hours"?: number,"version"?: number,"visit_topics"?: (string)[],"warning_percent"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "settings_changed_by_fkey"
      columns: ["tenant_id","changed_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "settings_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: true
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    }
                  ]
                },"setup_waivers": {
                  Row: {
                    "step": string,"tenant_id": string,"waived_at": string,"waived_by": string
                  }
                  ComputedFields: never
                  Insert: {
                    "step": string,"tenant_id": string,"waived_at"?: string,"waived_by"?: string
                  }
                  Update: {
                    "step"?: string,"tenant_id"?: string,"waived_at"?: string,"waived_by"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "setup_waivers_tenant_fkey"
      columns: ["tenant_id"]
isOneToOne: false
      referencedRelation: "tenants"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "setup_waivers_waived_by_fkey"
      columns: ["tenant_id","waived_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
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
                    "address": string | null,"agent": string | null,"completed_at": string | null,"ended_at": string | null,"factor_shown_at": string | null,"last_seen_at": string,"password_changed_at": string,"person_id": string,"session_id": string,"started_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "address"?: string | null,"agent"?: string | null,"completed_at"?: string | null,"ended_at"?: string | null,"factor_shown_at"?: string | null,"last_seen_at"?: string,"password_changed_at"?: string,"person_id": string,"session_id": string,"started_at"?: string
                  }
                  Update: {
                    "address"?: string | null,"agent"?: string | null,"completed_at"?: string | null,"ended_at"?: string | null,"factor_shown_at"?: string | null,"last_seen_at"?: string,"password_changed_at"?: string,"person_id"?: string,"session_id"?: string,"started_at"?: string
                  }
                  Relationships: [
                    
                  ]
                },"swap_outcomes": {
                  Row: {
                    "body_id": string,"decided_at": string,"decided_by": string,"outcome": string,"reason": string | null,"swap_id": string,"tenant_id": string,"turn_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "body_id": string,"decided_at"?: string,"decided_by"?: string,"outcome": string,"reason"?: string | null,"swap_id": string,"tenant_id": string,"turn_id"?: string | null
                  }
                  Update: {
                    "body_id"?: string,"decided_at"?: string,"decided_by"?: string,"outcome"?: string,"reason"?: string | null,"swap_id"?: string,"tenant_id"?: string,"turn_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "swap_outcomes_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "swap_outcomes_decided_by_fkey"
      columns: ["tenant_id","decided_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "swap_outcomes_swap_fkey"
      columns: ["tenant_id","swap_id"]
isOneToOne: true
      referencedRelation: "swap_offers"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "swap_outcomes_swap_fkey"
      columns: ["tenant_id","swap_id"]
isOneToOne: true
      referencedRelation: "turn_swaps"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "swap_outcomes_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turn_chairs"
      referencedColumns: ["tenant_id","turn_id"]
    },{
      foreignKeyName: "swap_outcomes_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turns"
      referencedColumns: ["tenant_id","id"]
    }
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
                },"themes": {
                  Row: {
                    "alliance_id": string,"id": string,"month": string,"note": string | null,"optional_min": number,"planned_at": string,"planned_by": string,"tenant_id": string,"title": string
                  }
                  ComputedFields: never
                  Insert: {
                    "alliance_id": string,"id"?: string,"month": string,"note"?: string | null,"optional_min"?: number,"planned_at"?: string,"planned_by"?: string,"tenant_id": string,"title": string
                  }
                  Update: {
                    "alliance_id"?: string,"id"?: string,"month"?: string,"note"?: string | null,"optional_min"?: number,"planned_at"?: string,"planned_by"?: string,"tenant_id"?: string,"title"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "themes_alliance_fkey"
      columns: ["tenant_id","alliance_id"]
isOneToOne: false
      referencedRelation: "alliances"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "themes_planned_by_fkey"
      columns: ["tenant_id","planned_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"turn_cancellations": {
                  Row: {
                    "body_id": string,"cancelled_at": string,"cancelled_by": string,"is_owed": boolean,"reason": string,"tenant_id": string,"turn_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body_id": string,"cancelled_at"?: string,"cancelled_by"?: string,"is_owed": boolean,"reason": string,"tenant_id": string,"turn_id": string
                  }
                  Update: {
                    "body_id"?: string,"cancelled_at"?: string,"cancelled_by"?: string,"is_owed"?: boolean,"reason"?: string,"tenant_id"?: string,"turn_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "turn_cancellations_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_cancellations_cancelled_by_fkey"
      columns: ["tenant_id","cancelled_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_cancellations_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: true
      referencedRelation: "turn_chairs"
      referencedColumns: ["tenant_id","turn_id"]
    },{
      foreignKeyName: "turn_cancellations_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: true
      referencedRelation: "turns"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"turn_changes": {
                  Row: {
                    "body_id": string,"changed_at": string,"changed_by": string,"from_body_id": string,"id": string,"is_owed": boolean,"kind": string,"number": number,"reason": string,"swap_id": string | null,"tenant_id": string,"turn_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body_id": string,"changed_at"?: string,"changed_by"?: string,"from_body_id": string,"id"?: string,"is_owed"?: boolean,"kind": string,"number": number,"reason": string,"swap_id"?: string | null,"tenant_id": string,"turn_id": string
                  }
                  Update: {
                    "body_id"?: string,"changed_at"?: string,"changed_by"?: string,"from_body_id"?: string,"id"?: string,"is_owed"?: boolean,"kind"?: string,"number"?: number,"reason"?: string,"swap_id"?: string | null,"tenant_id"?: string,"turn_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "turn_changes_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_changes_changed_by_fkey"
      columns: ["tenant_id","changed_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_changes_from_body_fkey"
      columns: ["tenant_id","from_body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_changes_swap_fkey"
      columns: ["tenant_id","swap_id"]
isOneToOne: false
      referencedRelation: "swap_offers"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_changes_swap_fkey"
      columns: ["tenant_id","swap_id"]
isOneToOne: false
      referencedRelation: "turn_swaps"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_changes_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turn_chairs"
      referencedColumns: ["tenant_id","turn_id"]
    },{
      foreignKeyName: "turn_changes_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turns"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"turn_handover_notes": {
                  Row: {
                    "body": string,"id": string,"tenant_id": string,"turn_id": string,"written_at": string,"written_by": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body": string,"id"?: string,"tenant_id": string,"turn_id": string,"written_at"?: string,"written_by"?: string
                  }
                  Update: {
                    "body"?: string,"id"?: string,"tenant_id"?: string,"turn_id"?: string,"written_at"?: string,"written_by"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "turn_handover_notes_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turn_chairs"
      referencedColumns: ["tenant_id","turn_id"]
    },{
      foreignKeyName: "turn_handover_notes_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turns"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_handover_notes_written_by_fkey"
      columns: ["tenant_id","written_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"turn_handover_ticks": {
                  Row: {
                    "item": string,"tenant_id": string,"ticked_at": string,"ticked_by": string,"turn_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "item": string,"tenant_id": string,"ticked_at"?: string,"ticked_by"?: string,"turn_id": string
                  }
                  Update: {
                    "item"?: string,"tenant_id"?: string,"ticked_at"?: string,"ticked_by"?: string,"turn_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "turn_handover_ticks_ticked_by_fkey"
      columns: ["tenant_id","ticked_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_handover_ticks_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turn_chairs"
      referencedColumns: ["tenant_id","turn_id"]
    },{
      foreignKeyName: "turn_handover_ticks_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turns"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"turn_skips": {
                  Row: {
                    "alliance_id": string,"month": string,"reason": string | null,"skipped_at": string,"skipped_by": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "alliance_id": string,"month": string,"reason"?: string | null,"skipped_at"?: string,"skipped_by"?: string,"tenant_id": string
                  }
                  Update: {
                    "alliance_id"?: string,"month"?: string,"reason"?: string | null,"skipped_at"?: string,"skipped_by"?: string,"tenant_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "turn_skips_alliance_fkey"
      columns: ["tenant_id","alliance_id"]
isOneToOne: false
      referencedRelation: "alliances"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_skips_skipped_by_fkey"
      columns: ["tenant_id","skipped_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"turn_swaps": {
                  Row: {
                    "body_id": string,"id": string,"offered_at": string,"offered_by": string,"reason": string,"tenant_id": string,"to_body_id": string | null,"turn_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body_id": string,"id"?: string,"offered_at"?: string,"offered_by"?: string,"reason": string,"tenant_id": string,"to_body_id"?: string | null,"turn_id": string
                  }
                  Update: {
                    "body_id"?: string,"id"?: string,"offered_at"?: string,"offered_by"?: string,"reason"?: string,"tenant_id"?: string,"to_body_id"?: string | null,"turn_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "turn_swaps_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_swaps_offered_by_fkey"
      columns: ["tenant_id","offered_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_swaps_to_body_fkey"
      columns: ["tenant_id","to_body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_swaps_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turn_chairs"
      referencedColumns: ["tenant_id","turn_id"]
    },{
      foreignKeyName: "turn_swaps_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turns"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"turns": {
                  Row: {
                    "alliance_id": string,"announced_at": string | null,"announced_by": string | null,"body_id": string,"id": string,"makes_good_id": string | null,"since": string,"tenant_id": string,"until": string
                  }
                  ComputedFields: never
                  Insert: {
                    "alliance_id": string,"announced_at"?: string | null,"announced_by"?: string | null,"body_id": string,"id"?: string,"makes_good_id"?: string | null,"since": string,"tenant_id": string,"until": string
                  }
                  Update: {
                    "alliance_id"?: string,"announced_at"?: string | null,"announced_by"?: string | null,"body_id"?: string,"id"?: string,"makes_good_id"?: string | null,"since"?: string,"tenant_id"?: string,"until"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "turns_alliance_fkey"
      columns: ["tenant_id","alliance_id"]
isOneToOne: false
      referencedRelation: "alliances"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turns_announced_by_fkey"
      columns: ["tenant_id","announced_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turns_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turns_makes_good_fkey"
      columns: ["tenant_id","makes_good_id"]
isOneToOne: false
      referencedRelation: "turn_chairs"
      referencedColumns: ["tenant_id","turn_id"]
    },{
      foreignKeyName: "turns_makes_good_fkey"
      columns: ["tenant_id","makes_good_id"]
isOneToOne: false
      referencedRelation: "turns"
      referencedColumns: ["tenant_id","id"]
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
                    "address": string | null,"annual_report_year": number | null,"area_id": string | null,"ceased_on": string | null,"changed_at": string,"changed_by": string,"code_override_reason": string | null,"credit_code": string | null,"former_name": string | null,"founded_on": string | null,"full_members": number | null,"id": string,"industry_code": string | null,"initials": string,"kind": string,"name": string,"probationary_members": number | null,"search_text": string,"staff_count": number | null,"status": string,"tenant_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "address"?: string | null,"annual_report_year"?: number | null,"area_id"?: string | null,"ceased_on"?: string | null,"changed_at"?: string,"changed_by"?: string,"code_override_reason"?: string | null,"credit_code"?: string | null,"former_name"?: string | null,"founded_on"?: string | null,"full_members"?: number | null,"id"?: string,"industry_code"?: string | null,"initials"?: string,"kind": string,"name": string,"probationary_members"?: number | null,"search_text"?: never,"staff_count"?: number | null,"status"?: string,"tenant_id": string
                  }
                  Update: {
                    "address"?: string | null,"annual_report_year"?: number | null,"area_id"?: string | null,"ceased_on"?: string | null,"changed_at"?: string,"changed_by"?: string,"code_override_reason"?: string | null,"credit_code"?: string | null,"former_name"?: string | null,"founded_on"?: string | null,"full_members"?: number | null,"id"?: string,"industry_code"?: string | null,"initials"?: string,"kind"?: string,"name"?: string,"probationary_members"?: number | null,"search_text"?: never,"staff_count"?: number | null,"status"?: string,"tenant_id"?: string
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
                },"unsubscriptions": {
                  Row: {
                    "kind": string,"person_id": string,"tenant_id": string,"unsubscribed_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "kind": string,"person_id": string,"tenant_id": string,"unsubscribed_at"?: string
                  }
                  Update: {
                    "kind"?: string,"person_id"?: string,"tenant_id"?: string,"unsubscribed_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "unsubscriptions_person_fkey"
      columns: ["tenant_id","person_id"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
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
                },"work_days": {
                  Row: {
                    "day": string,"is_workday": boolean,"name": string | null,"ordinal": number,"source": string
                  }
                  ComputedFields: never
                  Insert: {
                    "day": string,"is_workday": boolean,"name"?: string | null,"ordinal"?: number,"source": string
                  }
                  Update: {
                    "day"?: string,"is_workday"?: boolean,"name"?: string | null,"ordinal"?: number,"source"?: string
                  }
                  Relationships: [
                    
                  ]
                }
          }
          Views: {
            "swap_offers": {
                  Row: {
                    "body_id": string,"id": string,"offered_at": string,"offered_by": string,"reason": string,"since": string,"state": string | null,"tenant_id": string,"to_body_id": string | null,"turn_id": string,"until": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "turn_swaps_body_fkey"
      columns: ["tenant_id","body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_swaps_offered_by_fkey"
      columns: ["tenant_id","offered_by"]
isOneToOne: false
      referencedRelation: "people"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_swaps_to_body_fkey"
      columns: ["tenant_id","to_body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turn_swaps_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turn_chairs"
      referencedColumns: ["tenant_id","turn_id"]
    },{
      foreignKeyName: "turn_swaps_turn_fkey"
      columns: ["tenant_id","turn_id"]
isOneToOne: false
      referencedRelation: "turns"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"turn_chairs": {
                  Row: {
                    "alliance_id": string,"announced_at": string | null,"base_body_id": string,"body_id": string | null,"changed_at": string | null,"edition": number | null,"makes_good_id": string | null,"since": string,"standing": string | null,"tenant_id": string,"turn_id": string,"until": string
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "turns_alliance_fkey"
      columns: ["tenant_id","alliance_id"]
isOneToOne: false
      referencedRelation: "alliances"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turns_body_fkey"
      columns: ["tenant_id","base_body_id"]
isOneToOne: false
      referencedRelation: "bodies"
      referencedColumns: ["tenant_id","id"]
    },{
      foreignKeyName: "turns_makes_good_fkey"
      columns: ["tenant_id","makes_good_id"]
isOneToOne: false
      referencedRelation: "turn_chairs"
      referencedColumns: ["tenant_id","turn_id"]
    },{
      foreignKeyName: "turns_makes_good_fkey"
      columns: ["tenant_id","makes_good_id"]
isOneToOne: false
      referencedRelation: "turns"
      referencedColumns: ["tenant_id","id"]
    }
                  ]
                },"unit_ledger": {
                  Row: {
                    "address": string | null,"annual_report_year": number | null,"area": string | null,"area_id": string | null,"covered": boolean | null,"covered_singly": boolean | null,"credit_code": string | null,"former_name": string | null,"founded_on": string | null,"full_members": number | null,"id": string,"industry_code": string | null,"initials": string,"kind": string,"name": string,"probationary_members": number | null,"search_text": string,"staff_count": number | null,"status": string,"tenant_id": string
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
            "accept_code":
{ Args: { "county": string,"import": string,"of_row": number,"reason": string }; Returns: undefined
                           },
"accept_dispatch":
{ Args: { "county": string,"dispatch": string,"on_paper"?: string }; Returns: undefined
                           },
"accept_invitation":
{ Args: { "agent": string,"invitation": string }; Returns: string
                           },
"accept_swap":
{ Args: { "county": string,"swap_id": string,"turn_id": string }; Returns: undefined
                           },
"add_missing_areas":
{ Args: { "county": string,"import": string }; Returns: number
                           },
"announce_turns":
{ Args: { "county": string,"through": string }; Returns: number
                           },
"answer_question":
{ Args: { "county": string,"dispatch": string,"words": string }; Returns: undefined
                           },
"apply_preset":
{ Args: { "cadences": Json,"county": string,"new_areas": Json,"new_bodies": Json,"new_terms": Json,"visit_topics": (string)[] }; Returns: undefined
                           },
"appoint":
{ Args: { "appointed_on": string,"body_id"?: string,"county": string,"delivery_email"?: string,"id": string,"name"?: string,"person_id"?: string,"phone"?: string }; Returns: undefined
                           },
"approve_application":
{ Args: { "application": string,"county": string }; Returns: string
                           },
"approve_archive":
{ Args: { "archive": string,"county": string }; Returns: undefined
                           },
"archive_rows":
{ Args: { "after"?: Json,"archive": string,"most"?: number,"of_table": string }; Returns: Json[]
                           },
"arrange_rotation":
{ Args: { "alliance_id": string,"county": string,"members": Json,"skips": Json,"turns": Json,"version": number }; Returns: number
                           },
"ask_extension":
{ Args: { "amount": number,"county": string,"dispatch": string,"reason": string }; Returns: undefined
                           },
"ask_for_purges":
{ Args: Record<PropertyKey, never>; Returns: number
                           },
"ask_mail_proof":
{ Args: { "address": string }; Returns: undefined
                           },
"ask_unit":
{ Args: { "county": string,"dispatch": string,"question": string }; Returns: undefined
                           },
"assign_units":
{ Args: { "county": string,"instructor_id": string,"since": string,"unit_ids": (string)[] }; Returns: number
                           },
"audit_people":
{ Args: { "county": string,"ids": (string)[],"named"?: string }; Returns: {
              "name": string,"person_id": string
            }[]
                           },
"begin_sign_in":
{ Args: { "agent": string,"attempt": string }; Returns: string
                           },
"calendar_feed":
{ Args: { "secret": string }; Returns: Json
                           },
"campaign_choices":
{ Args: { "campaign": string,"county": string }; Returns: {
              "chosen": number,"option": number,"question": number
            }[]
                           },
"campaign_progress":
{ Args: { "campaign": string,"county": string }; Returns: {
              "account": number,"area": string,"area_id": string,"closed": number,"formless": number,"forms": number,"on_behalf": number,"paper": number,"phone": number,"waiting": number
            }[]
                           },
"cancel_registration":
{ Args: { "county": string,"registration": string }; Returns: undefined
                           },
"cancel_turn":
{ Args: { "county": string,"is_owed": boolean,"reason": string,"turn_id": string }; Returns: undefined
                           },
"changes_to":
{ Args: { "county": string,"record": string,"record_id": string }; Returns: {
              "action": string,"after": Json,"at": string,"before": Json,"closed_fields": (string)[],"id": number,"is_machine": boolean,"on_behalf_of": string,"person": string,"table_name": string
            }[]
                           },
"check_in":
{ Args: { "activity": string,"code": string,"county": string,"present": number,"unit": string }; Returns: undefined
                           },
"choose_items":
{ Args: { "county": string,"items": (string)[],"party_org": string,"theme": string }; Returns: undefined
                           },
"claim_runs":
{ Args: { "most": number }; Returns: {
              "as_of": string,"id": string,"key": string,"kind": string,"tenant_id": string
            }[]
                           },
"clocks":
{ Args: Record<PropertyKey, never>; Returns: {
              "real_now": string,"rules_now": string
            }[]
                           },
"close_demand":
{ Args: { "county": string,"demand": string,"note": string,"outcome": string }; Returns: undefined
                           },
"close_lists":
{ Args: { "county": string,"quarter": string }; Returns: undefined
                           },
"code_override_reason":
{ Args: { "county": string,"unit": string }; Returns: string
                           },
"commit_import_rows":
{ Args: { "county": string,"import": string,"most": number }; Returns: number
                           },
"compile_lists":
{ Args: { "county": string,"most"?: number,"quarter": string }; Returns: number
                           },
"conclude_audit_check":
{ Args: { "county": string,"day": string,"entries": number,"fault"?: string,"fault_n"?: number,"seals": number }; Returns: {
              "head_hash": string,"head_n": number,"outcome": string
            }[]
                           },
"confirm_by_slip":
{ Args: { "rating"?: string,"verdict": string,"words"?: string }; Returns: undefined
                           },
"confirm_import":
{ Args: { "county": string,"import": string,"planned": string }; Returns: undefined
                           },
"confirm_resolution":
{ Args: { "county": string,"dispatch": string,"rating"?: string,"verdict": string,"words"?: string }; Returns: undefined
                           },
"correct_edition":
{ Args: { "county": string,"edition": string,"id": string,"reason": string }; Returns: undefined
                           },
"correct_opinion":
{ Args: { "county": string,"form": string,"id": string,"note": string,"number": number,"points": Json }; Returns: undefined
                           },
"correct_unit":
{ Args: { "county": string,"details": Json,"unit": string }; Returns: undefined
                           },
"count_absent_units":
{ Args: { "county": string,"import": string }; Returns: number
                           },
"count_logs":
{ Args: { "county": string,"month": string }; Returns: {
              "owed": number,"submitted": number
            }[]
                           },
"count_menu_states":
{ Args: { "county": string,"theme": string }; Returns: {
              "branches": number,"complete": number
            }[]
                           },
"count_open_runs":
{ Args: Record<PropertyKey, never>; Returns: number
                           },
"count_owed_contacts":
{ Args: { "county": string,"half_month": string,"of_person"?: string }; Returns: {
              "contacted": number,"instructors": number,"obliged": number,"owed": number
            }[]
                           },
"count_places":
{ Args: { "activities": (string)[],"county": string }; Returns: {
              "activity_id": string,"present": number,"taken": number,"waiting": number
            }[]
                           },
"count_rollups":
{ Args: { "county": string }; Returns: number
                           },
"counties_to_count":
{ Args: { "most": number }; Returns: {
              "tenant_id": string
            }[]
                           },
"counties_with_dispatch_work":
{ Args: { "most": number }; Returns: {
              "tenant_id": string
            }[]
                           },
"counties_with_mail":
{ Args: { "most": number }; Returns: {
              "tenant_id": string
            }[]
                           },
"decide_extension":
{ Args: { "county": string,"dispatch": string,"is_granted": boolean,"words"?: string }; Returns: undefined
                           },
"decline_archive":
{ Args: { "archive": string,"county": string }; Returns: undefined
                           },
"demand_figures":
{ Args: { "apart_by"?: string,"county": string,"quarters": (string)[] }; Returns: {
              "figures": Json,"group_id": string,"is_total": boolean,"name": string
            }[]
                           },
"dispatch_demand":
{ Args: { "assistants"?: (string)[],"county": string,"demand": string,"lead": string,"replaces"?: string,"words"?: string }; Returns: string
                           },
"door_code":
{ Args: { "activity": string,"county": string }; Returns: string
                           },
"draft_due_lists":
{ Args: { "most"?: number }; Returns: number
                           },
"draft_logs":
{ Args: { "county": string,"month": string,"most"?: number }; Returns: number
                           },
"edit_log":
{ Args: { "body": string,"county": string,"instructor_id": string,"month": string }; Returns: string
                           },
"end_appointment":
{ Args: { "county": string,"ends_on": string,"instructor_id": string }; Returns: undefined
                           },
"end_assignment":
{ Args: { "county": string,"id": string,"until": string }; Returns: undefined
                           },
"end_calendar_link":
{ Args: { "county": string,"kind": string }; Returns: boolean
                           },
"end_delegation":
{ Args: { "county": string }; Returns: undefined
                           },
"end_grant":
{ Args: { "county": string,"oversight_grant": string }; Returns: undefined
                           },
"end_membership":
{ Args: { "county": string,"membership": string }; Returns: undefined
                           },
"end_my_sign_ins":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           },
"end_other_sign_ins":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           },
"end_sign_in":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           },
"end_sign_in_elsewhere":
{ Args: { "session": string }; Returns: undefined
                           },
"enrol_second_factor":
{ Args: { "proof": string,"step": number }; Returns: (string)[]
                           },
"ensure_period_runs":
{ Args: Record<PropertyKey, never>; Returns: number
                           },
"enter_county":
{ Args: { "county_code": string }; Returns: {
              "area_ids": (string)[],"body_ids": (string)[],"code": string,"filing_icp": string,"filing_police": string,"instructor_id": string,"kind": string,"language": string,"name": string,"notice": string,"oversight": string,"person_id": string,"person_language": string,"person_name": string,"roles": (string)[],"short_name": string,"tenant_id": string,"terms": Json,"unit_ids": (string)[],"visit_topics": (string)[]
            }[]
                           },
"enter_unit":
{ Args: { "county": string,"details": Json,"unit": string }; Returns: undefined
                           },
"escalate_dispatches":
{ Args: { "most"?: number }; Returns: number
                           },
"fail_run":
{ Args: { "error": string,"is_final"?: boolean,"run": string }; Returns: undefined
                           },
"fetch_archive":
{ Args: { "archive": string,"county": string }; Returns: string
                           },
"finish_archive":
{ Args: { "archive": string,"counts": Json,"sha256": string,"size": number }; Returns: undefined
                           },
"finish_run":
{ Args: { "note"?: Json,"run": string }; Returns: undefined
                           },
"foresee":
{ Args: { "changes": Json,"county": string,"most"?: number }; Returns: {
              "due_at": string,"due_before": string,"is_provisional": boolean,"kind": string,"period": string
            }[]
                           },
"foresee_calendar_year":
{ Args: { "days": Json,"of_year": number }; Returns: {
              "due_before": string,"due_on": string,"kind": string,"period": string
            }[]
                           },
"foresee_dispatch":
{ Args: { "county": string,"demand": string }; Returns: {
              "allowance": number,"allowance_unit": string,"assistant_ids": (string)[],"is_final": boolean,"lead_id": string,"place": number
            }[]
                           },
"foresee_numbers":
{ Args: { "changes": Json,"county": string }; Returns: {
              "after": number,"before": number,"name": string
            }[]
                           },
"found_alliance":
{ Args: { "county": string,"name": string,"since": string }; Returns: string
                           },
"give_grant":
{ Args: { "committee": string,"county": string,"expires_on": string,"instead_of"?: string,"scope": string }; Returns: undefined
                           },
"give_opinion":
{ Args: { "county": string,"form": string,"given_on"?: string,"id": string,"manner": string,"points": Json }; Returns: undefined
                           },
"hand_out_forms":
{ Args: { "campaign": string,"county": string }; Returns: number
                           },
"hand_over_all":
{ Args: { "county": string,"from_person": string,"handover": string,"since": string,"to_person": string }; Returns: undefined
                           },
"hand_over_assignments":
{ Args: { "county": string,"from_instructor": string,"since": string,"to_instructor": string }; Returns: number
                           },
"has_second_factor":
{ Args: { "county": string,"person": string }; Returns: boolean
                           },
"import_counts":
{ Args: { "county": string,"import": string }; Returns: {
              "committed": number,"outcome": string,"row_count": number
            }[]
                           },
"invited_account":
{ Args: { "invitation": string }; Returns: {
              "account_id": string,"email": string,"first_password": string,"has_joined": boolean,"person_id": string
            }[]
                           },
"keep_audit":
{ Args: Record<PropertyKey, never>; Returns: number
                           },
"keep_routing_rule":
{ Args: { "area_id"?: string,"assistants": (string)[],"category_id"?: string,"county": string,"id": string,"industry_prefix"?: string,"is_automatic": boolean,"lead_id": string,"place": number,"version": number }; Returns: undefined
                           },
"knows_code":
{ Args: { "activity": string,"code": string,"county": string }; Returns: boolean
                           },
"late_demands":
{ Args: { "county": string,"edition": string }; Returns: {
              "category": string,"id": string,"raised_on": string,"reference": string
            }[]
                           },
"left_since":
{ Args: { "county": string,"edition": string }; Returns: {
              "category": string,"entry_id": string,"provider": string,"quarter": string,"wording": string
            }[]
                           },
"list_absent_units":
{ Args: { "after_id"?: string,"after_initials"?: string,"county": string,"import": string }; Returns: {
              "credit_code": string,"id": string,"initials": string,"name": string
            }[]
                           },
"list_alliance_tasks":
{ Args: { "county": string }; Returns: {
              "count": number,"id": string,"kind": string,"month": string,"title": string
            }[]
                           },
"list_case_uses":
{ Args: { "before_at"?: string,"before_id"?: string,"county": string,"most"?: number }; Returns: {
              "committee": string,"id": string,"opened_at": string,"person": string,"reason": string,"record": string,"record_id": string
            }[]
                           },
"list_committees_above":
{ Args: { "county": string }; Returns: {
              "id": string,"name": string
            }[]
                           },
"list_demands_counted":
{ Args: { "apart_by"?: string,"backwards"?: boolean,"beyond_at"?: string,"beyond_id"?: string,"county": string,"figure": string,"most"?: number,"of_group"?: string,"of_quarter": string }; Returns: {
              "area": string,"at": string,"body": string,"category": string,"closed_at": string,"demand_id": string,"gross_days": number,"id": string,"net_days": number,"outcome": string,"reference": string,"total": number,"unit": string
            }[]
                           },
"list_instructors":
{ Args: { "after_id"?: string,"after_name"?: string,"backwards"?: boolean,"county": string,"ended"?: boolean,"half_month": string,"most"?: number,"of_body"?: string,"search"?: string }; Returns: {
              "appointed_on": string,"body": string,"ends_on": string,"has_account": boolean,"has_mailbox": boolean,"id": string,"name": string,"obliged": number,"owed": number,"person_id": string,"phone_masked": string,"units": number
            }[]
                           },
"list_logs":
{ Args: { "after_instructor"?: string,"after_name"?: string,"backwards"?: boolean,"county": string,"month": string,"most"?: number,"submitted"?: boolean }; Returns: {
              "edited_at": string,"instructor": string,"instructor_id": string,"log_id": string,"submitted_at": string,"visits": number
            }[]
                           },
"list_menu_states":
{ Args: { "after_name"?: string,"county": string,"most"?: number,"theme": string }; Returns: {
              "chosen": (string)[],"item_ids": (string)[],"missing": number,"name": string,"party_org_id": string
            }[]
                           },
"list_missing_areas":
{ Args: { "county": string,"import": string }; Returns: {
              "name": string,"row_count": number
            }[]
                           },
"list_overseen":
{ Args: { "after_place"?: number,"backwards"?: boolean,"before": string,"committee": string,"descending"?: boolean,"most"?: number,"of_column"?: string,"of_period": string,"out_of"?: string,"under"?: string,"year_before": string }; Returns: {
              "above": string,"code": string,"current": Json,"division_begins_on": string,"division_ends_on": string,"expires_on": string,"last_year": Json,"merged": string,"merged_on": string,"name": string,"place": number,"previous": Json,"scope": string,"successor": string,"tenant_id": string
            }[]
                           },
"list_overseen_demands":
{ Args: { "before_at"?: string,"before_id"?: string,"county": string,"most"?: number }; Returns: {
              "category": string,"closed_at": string,"id": string,"is_open": boolean,"may_open": boolean,"outcome": string,"raised_at": string,"raised_on": string,"stage": string,"urgency": string
            }[]
                           },
"list_overseen_logs":
{ Args: { "after_id"?: string,"county": string,"month": string,"most"?: number }; Returns: {
              "id": string,"is_open": boolean,"submitted_at": string,"supplements": number
            }[]
                           },
"list_owed_contacts":
{ Args: { "after_initials"?: string,"after_instructor"?: string,"after_unit"?: string,"backwards"?: boolean,"county": string,"half_month": string,"most"?: number,"of_person"?: string }; Returns: {
              "area": string,"initials": string,"instructor": string,"instructor_id": string,"last_visited_on": string,"unit": string,"unit_id": string
            }[]
                           },
"list_purgeable":
{ Args: { "most": number }; Returns: {
              "id": string,"is_archive": boolean
            }[]
                           },
"list_quarter":
{ Args: { "county": string,"of_quarter": string }; Returns: {
              "carried": number,"drafted_at": string,"entries": number,"id": string,"kind": string,"number": number,"published_at": string,"reference": string,"signed_at": string
            }[]
                           },
"list_refused_rows":
{ Args: { "after": number,"county": string,"import": string }; Returns: {
              "cells": Json,"faults": Json,"row_number": number
            }[]
                           },
"list_unreachable":
{ Args: { "after_name"?: string,"after_person"?: string,"county": string,"most"?: number }; Returns: {
              "name": string,"person_id": string,"reason": string,"roles": (string)[]
            }[]
                           },
"list_visits_of_month":
{ Args: { "county": string,"month": string,"person": string }; Returns: {
              "id": string,"is_withdrawn": boolean,"manner": string,"recorded_at": string,"summary": string,"topics": (string)[],"unit": string,"visited_on": string
            }[]
                           },
"mail_contents":
{ Args: { "of_key": string,"of_kind": string }; Returns: {
              "content": Json,"id": string
            }[]
                           },
"make_calendar_link":
{ Args: { "county": string,"kind": string }; Returns: string
                           },
"map_import":
{ Args: { "county": string,"heading": Json,"import": string }; Returns: undefined
                           },
"my_chaired_turns":
{ Args: { "wanted": string }; Returns: {
              "alliance_id": string,"body_id": string,"since": string,"tenant_id": string,"turn_id": string,"until": string
            }[]
                           },
"my_counties":
{ Args: Record<PropertyKey, never>; Returns: {
              "code": string,"kind": string,"name": string,"roles": (string)[]
            }[]
                           },
"my_mailbox":
{ Args: Record<PropertyKey, never>; Returns: {
              "address": string,"is_proven": boolean
            }[]
                           },
"my_person":
{ Args: Record<PropertyKey, never>; Returns: {
              "language": string,"name": string,"person_id": string
            }[]
                           },
"my_second_factor":
{ Args: Record<PropertyKey, never>; Returns: {
              "codes_left": number,"enrolled_at": string,"is_required": boolean,"password_changed_at": string,"password_expires_at": string
            }[]
                           },
"my_sign_ins":
{ Args: Record<PropertyKey, never>; Returns: {
              "address": string,"agent": string,"is_current": boolean,"last_seen_at": string,"session_id": string,"started_at": string
            }[]
                           },
"next_step":
{ Args: Record<PropertyKey, never>; Returns: string
                           },
"next_visit_reminder":
{ Args: { "county": string }; Returns: string
                           },
"note_heading":
{ Args: { "county": string,"heading": Json,"import": string }; Returns: undefined
                           },
"note_oversight_read":
{ Args: { "county": string,"part": string }; Returns: undefined
                           },
"offer_second_factor":
{ Args: { "sealed": string }; Returns: {
              "offered": string,"offered_at": string
            }[]
                           },
"offer_swap":
{ Args: { "county": string,"reason": string,"to_body_id"?: string,"turn_id": string }; Returns: string
                           },
"open_case":
{ Args: { "reason": string,"record": string,"record_id": string,"tenant_id": string }; Returns: undefined
                           },
"opened_demand":
{ Args: { "county": string,"demand": string }; Returns: {
              "body": string,"category": string,"closed_at": string,"confidentiality": string,"note": string,"outcome": string,"raised_on": string,"reference": string,"stage": string,"unit": string,"urgency": string,"wording": string
            }[]
                           },
"opened_demand_parts":
{ Args: { "county": string,"demand": string }; Returns: {
              "accepted_at": string,"body": string,"due_at": string,"ended_as": string,"ended_at": string,"id": string,"part": string,"started_at": string
            }[]
                           },
"opened_unit_contacts":
{ Args: { "county": string,"unit": string }; Returns: {
              "name": string,"title": string
            }[]
                           },
"override_days":
{ Args: { "county": string,"days": Json,"reason": string }; Returns: number
                           },
"override_turn":
{ Args: { "body_id": string,"county": string,"is_owed": boolean,"reason": string,"turn_id": string }; Returns: undefined
                           },
"password_facts":
{ Args: { "digits": (string)[] }; Returns: (string)[]
                           },
"plan_archive":
{ Args: { "archive": string }; Returns: Json
                           },
"plan_import":
{ Args: { "county": string,"import": string }; Returns: undefined
                           },
"preview_handover":
{ Args: { "county": string,"from_person": string,"to_person": string }; Returns: {
              "count": number,"kind": string,"place": string,"record_id": string,"refusal": string,"role": string
            }[]
                           },
"preview_leaving":
{ Args: { "county": string,"person": string }; Returns: {
              "bodies": (string)[],"has_account": boolean,"invitations": number,"roles": number,"units": number
            }[]
                           },
"print_confirmation_slip":
{ Args: { "county": string,"dispatch": string }; Returns: string
                           },
"print_forms":
{ Args: { "campaign": string,"county": string,"forms": (string)[] }; Returns: {
              "code": string,"id": string,"reference": string,"unit_name": string
            }[]
                           },
"print_slips":
{ Args: { "county": string,"invitations": (string)[] }; Returns: {
              "code": string,"email": string,"expires_at": string,"id": string,"person_id": string,"role": string
            }[]
                           },
"prove_mail":
{ Args: { "proof": string,"secret": string }; Returns: undefined
                           },
"publish_calendar_year":
{ Args: { "days": Json,"from_source": string,"of_year": number }; Returns: undefined
                           },
"publish_edition":
{ Args: { "county": string,"edition": string }; Returns: undefined
                           },
"purge_applications":
{ Args: { "most": number }; Returns: number
                           },
"purge_file":
{ Args: { "file": string }; Returns: undefined
                           },
"queue_activity_mails":
{ Args: { "activity": string,"county": string,"most"?: number }; Returns: number
                           },
"queue_collection_mails":
{ Args: { "county": string,"most"?: number,"quarter": string }; Returns: number
                           },
"queue_collection_reminders":
{ Args: { "county": string,"most"?: number,"quarter": string }; Returns: number
                           },
"queue_demand_mails":
{ Args: { "county": string,"step": string }; Returns: number
                           },
"queue_dispatch_digests":
{ Args: { "county": string }; Returns: number
                           },
"queue_edition_mails":
{ Args: { "county": string,"edition": string,"most"?: number }; Returns: number
                           },
"queue_handovers":
{ Args: { "county": string,"month": string }; Returns: number
                           },
"queue_log_reminders":
{ Args: { "county": string,"month": string,"most"?: number }; Returns: number
                           },
"queue_mail":
{ Args: { "county": string,"key": string,"kind": string,"person": string }; Returns: number
                           },
"queue_menu_mails":
{ Args: { "county": string,"most"?: number,"theme": string }; Returns: number
                           },
"queue_menu_reminders":
{ Args: { "county": string,"month": string,"most"?: number }; Returns: number
                           },
"queue_missed_visits":
{ Args: { "county": string,"half_month": string }; Returns: number
                           },
"queue_visit_reminders":
{ Args: { "county": string,"half_month": string,"most"?: number }; Returns: number
                           },
"raise_demand":
{ Args: { "body": string,"category_id": string,"confidentiality": string,"county": string,"id": string,"raised_on"?: string,"source": string,"unit_id": string,"urgency": string,"visit_id"?: string }; Returns: undefined
                           },
"raise_demand_of_form":
{ Args: { "body": string,"category_id": string,"confidentiality": string,"county": string,"form": string,"id": string,"source": string,"urgency": string }; Returns: string
                           },
"read_confirmation_slip":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"ready_application":
{ Args: { "application": string,"secret_hash": string }; Returns: string
                           },
"ready_invitation":
{ Args: { "invitation": string,"secret_hash": string }; Returns: undefined
                           },
"ready_mail_proof":
{ Args: { "proof": string,"secret_hash": string }; Returns: string
                           },
"reappoint":
{ Args: { "appointed_on": string,"county": string,"id": string,"instructor_id": string }; Returns: undefined
                           },
"reckon_dispatches":
{ Args: { "after_id"?: string,"county": string,"most"?: number }; Returns: string
                           },
"record_attendance":
{ Args: { "activity": string,"county": string,"ticks": Json,"walk_ins"?: number }; Returns: undefined
                           },
"record_export":
{ Args: { "carries_people": boolean,"county": string,"filters": string,"reason"?: string,"row_count": number,"what": string }; Returns: string
                           },
"record_leaving":
{ Args: { "county": string,"leaving": string,"person": string }; Returns: undefined
                           },
"record_visit":
{ Args: { "companion_id"?: string,"county": string,"id": string,"instructor_id"?: string,"manner": string,"summary"?: string,"topics": (string)[],"unit_id": string,"visited_on": string }; Returns: undefined
                           },
"recovering_person":
{ Args: { "recovery": string }; Returns: string
                           },
"redact_entry":
{ Args: { "county": string,"entry": string,"reason": string }; Returns: undefined
                           },
"refuse_import":
{ Args: { "county": string,"import": string,"refusal": string }; Returns: undefined
                           },
"refuse_swap":
{ Args: { "county": string,"reason": string,"swap_id": string }; Returns: undefined
                           },
"release_runs":
{ Args: Record<PropertyKey, never>; Returns: number
                           },
"remove_second_factor":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           },
"renew_recovery_codes":
{ Args: Record<PropertyKey, never>; Returns: (string)[]
                           },
"renew_run":
{ Args: { "run": string }; Returns: undefined
                           },
"reply_to_demand":
{ Args: { "county": string,"dispatch": string,"on_paper"?: string,"words": string }; Returns: undefined
                           },
"requeue_mail":
{ Args: { "county": string,"mail": string }; Returns: boolean
                           },
"reset_second_factor":
{ Args: { "county": string,"person": string }; Returns: undefined
                           },
"resolve_dispatch":
{ Args: { "county": string,"dispatch": string,"on_paper"?: string,"outcome": string,"words": string }; Returns: undefined
                           },
"retry_run":
{ Args: { "county": string,"run": string }; Returns: boolean
                           },
"return_dispatch":
{ Args: { "county": string,"dispatch": string,"on_paper"?: string,"proposed"?: string,"reason": string }; Returns: undefined
                           },
"reveal_complaint_contact":
{ Args: { "complaint": string,"county": string }; Returns: string
                           },
"reveal_contact_phone":
{ Args: { "contact": string,"county": string }; Returns: string
                           },
"reveal_person_phone":
{ Args: { "county": string,"person_id": string }; Returns: string
                           },
"route_demand":
{ Args: { "county": string,"demand": string }; Returns: boolean
                           },
"save_activity":
{ Args: { "area_ids"?: (string)[],"capacity"?: number,"county": string,"ends_at": string,"enquiries"?: string,"id": string,"is_health"?: boolean,"item_id"?: string,"kind": string,"needs_names"?: boolean,"note"?: string,"party_org_ids"?: (string)[],"place": string,"starts_at": string,"title": string,"unit_ids"?: (string)[] }; Returns: undefined
                           },
"settle_and_claim":
{ Args: { "batch": number,"outcomes"?: Json }; Returns: {
              "address": string,"id": string,"key": string,"kind": string,"language": string,"message_id": string,"name": string,"unsubscribe_token": string
            }[]
                           },
"settle_dispatches":
{ Args: { "county": string,"most"?: number }; Returns: number
                           },
"setup_steps":
{ Args: { "county": string }; Returns: {
              "is_waived": boolean,"step": string,"things": number
            }[]
                           },
"show_second_factor":
{ Args: { "attempt": string,"proof": string,"step": number }; Returns: undefined
                           },
"sign_edition":
{ Args: { "county": string,"edition": string,"version": number }; Returns: undefined
                           },
"sign_up":
{ Args: { "activity": string,"county": string,"id": string,"names"?: (string)[],"places": number,"unit": string }; Returns: string
                           },
"skip_run":
{ Args: { "reason": string,"run": string }; Returns: undefined
                           },
"sort_demand":
{ Args: { "category_id": string,"confidentiality": string,"county": string,"demand": string,"number": number,"urgency": string,"wording"?: string }; Returns: undefined
                           },
"start_campaign":
{ Args: { "county": string,"id": string,"questions": Json,"since": string,"title": string,"until": string }; Returns: undefined
                           },
"start_import":
{ Args: { "county": string,"file": string,"file_name": string,"file_sha256": string,"file_size": number,"import": string,"kind": string }; Returns: undefined
                           },
"start_run":
{ Args: { "run": string }; Returns: {
              "attempts": number,"key": string,"kind": string,"window_passed": boolean
            }[]
                           },
"store_import_rows":
{ Args: { "county": string,"import": string,"rows": Json }; Returns: number
                           },
"submit_log":
{ Args: { "body": string,"county": string,"instructor_id": string,"month": string }; Returns: undefined
                           },
"swap_turns":
{ Args: { "county": string,"other_turn_id": string,"reason": string,"turn_id": string }; Returns: undefined
                           },
"sweep_entries":
{ Args: { "most": number }; Returns: number
                           },
"take_in_demand":
{ Args: { "county": string,"demand": string,"edition": string }; Returns: undefined
                           },
"take_step":
{ Args: { "activity": string,"county": string,"step": string,"words"?: string }; Returns: undefined
                           },
"tidy_mail":
{ Args: Record<PropertyKey, never>; Returns: undefined
                           },
"traced_tables":
{ Args: Record<PropertyKey, never>; Returns: {
              "name": string,"title": string
            }[]
                           },
"try_second_factor":
{ Args: Record<PropertyKey, never>; Returns: {
              "account_id": string,"attempt": string,"sealed": string,"tried_at": string
            }[]
                           },
"turn_days":
{ Args: { "county": string,"turn_id": string }; Returns: {
              "finishes_on": string,"is_ahead": boolean,"is_over": boolean,"is_provisional": boolean,"last_day": string,"publishes_on": string
            }[]
                           },
"undo_handover":
{ Args: { "county": string,"handover": string }; Returns: undefined
                           },
"undo_import":
{ Args: { "county": string,"import": string }; Returns: undefined
                           },
"undo_import_rows":
{ Args: { "county": string,"import": string }; Returns: undefined
                           },
"unit_figures":
{ Args: { "county": string }; Returns: {
              "as_of": string,"covered": number,"covered_jointly": number,"covered_singly": number,"enterprises": number,"enterprises_covered": number,"operating": number,"party_orgs": number,"social_organisations": number,"social_organisations_covered": number,"units": number
            }[]
                           },
"unsign_edition":
{ Args: { "county": string,"edition": string }; Returns: undefined
                           },
"use_recovery_code":
{ Args: { "attempt": string,"code": string }; Returns: undefined
                           },
"verify_edition":
{ Args: { "county": string,"edition": string }; Returns: boolean
                           },
"verify_seals":
{ Args: { "after_n": number,"county": string }; Returns: {
              "entries": number,"fault": string,"fault_n": number,"seals": number,"upto_n": number
            }[]
                           },
"warn_of_expiring_passwords":
{ Args: { "most": number }; Returns: number
                           },
"withdraw_dispatch":
{ Args: { "county": string,"dispatch": string,"words"?: string }; Returns: undefined
                           },
"withdraw_invitation":
{ Args: { "county": string,"invitation": string }; Returns: undefined
                           },
"withdraw_swap":
{ Args: { "county": string,"reason": string,"swap_id": string }; Returns: undefined
                           },
"withdraw_visit":
{ Args: { "county": string,"reason": string,"visit_id": string }; Returns: undefined
                           },
"withdrawal_reason":
{ Args: { "county": string,"visit_id": string }; Returns: string
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
