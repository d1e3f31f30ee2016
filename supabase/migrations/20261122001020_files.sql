-- Files: what may be attached to anything; who may read one is said by what it is attached to.

-- Known by its content, never by its name (app/features/files/file.ts agrees).
alter table public.files add column content_type text not null default 'application/octet-stream'
  constraint files_content_type_check check (content_type in ('application/octet-stream', 'application/pdf', 'image/jpeg', 'image/png', 'image/webp',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation'));
comment on column public.files.content_type is 'What the bytes are; octet-stream for the workbooks of imports, which nobody downloads.';
grant insert (content_type) on public.files to authenticated;

alter policy "the office sends files" on public.files
  with check (tenant_id = any ((select private.my_tenant_ids('officer', 'secretariat', 'participant', 'system'))::uuid[]));
alter policy "the office sends files" on public.files rename to "the office, the secretariat and member organisations send files";
