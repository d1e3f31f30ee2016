// A form: what was refused above it, its fields, one button. It works without script, and keeps what was typed.
import { type DefaultValue, type SubmissionResult, useForm } from '@conform-to/react'
import { Button, Stack } from '@mantine/core'
import { Form, useActionData, useNavigation } from '@remix-run/react'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from './draft'
import { FormFaults } from './fault'
import css from './form.module.css'
import { Notice } from './notice'

type FieldsOptions<Schema> = {
  /** Only where a page holds several forms: tells them apart, as the posted field `form`. */
  id?: string
  defaultValue?: DefaultValue<Schema>
}

/** A form and its fields, with what the action answered: `const [form, fields] = useFields<NewVisit>()`. */
export function useFields<Schema extends Record<string, unknown>>({
  id = NAMELESS,
  defaultValue,
}: FieldsOptions<Schema> = {}) {
  return useForm<Schema>({ id, lastResult: resultOf(useActionData(), id), defaultValue })
}

const NAMELESS = 'form'

/**
 * What was answered to this form. A refused upload is answered without what was sent with it (refusals.server.ts), its form's name too: so where a
 * page holds several forms, the one with files has no name of its own.
 */
export function resultOf(answer: unknown, id: string): SubmissionResult<string[]> | null {
  return isResult(answer) && (answer.initialValue?.form ?? NAMELESS) === id ? answer : null
}

type EntryFormProps = {
  form: FormState
  submit: string
  /** Names the draft of what is typed, with the person's id in it: `visit:${person_id}`. */
  keep?: string
  /** What the main button posts as `intent`, where the form has another one beside it. */
  intent?: string
  /** Name of the field that carries a fresh uuid, so that sending twice makes one row. */
  once?: string
  action?: string
  hasFiles?: boolean
  /** The answer is a file: the browser posts by itself, since Remix would read it as a page. */
  isDownload?: boolean
  /** Beside the submit button, e.g. a link to cancel. */
  beside?: ReactNode
  children?: ReactNode
}

type FormState = {
  id: string
  noValidate: boolean
  errors?: string[]
  allErrors: Record<string, string[]>
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

export function EntryForm(props: EntryFormProps) {
  const { form, submit, intent, keep, once, action, hasFiles, isDownload, beside, children } = props
  const { t } = useTranslation()
  const element = useRef<HTMLFormElement>(null)
  const draft = useDraft(element, keep)
  return (
    <Form
      ref={element}
      id={form.id}
      method="post"
      action={action}
      encType={hasFiles ? 'multipart/form-data' : undefined}
      reloadDocument={isDownload}
      noValidate={form.noValidate}
      onSubmit={form.onSubmit}
      onInput={draft.keep}
    >
      <input type="hidden" name="form" value={form.id} />
      {once && <OnceKey name={once} />}
      <Stack gap="md" maw="40rem">
        <FormFaults errors={form.errors} isFaulty={Object.keys(form.allErrors).length > 0} />
        {draft.restored && (
          <Notice title={t('restored')}>
            <Button variant="default" size="xs" onClick={draft.discard}>
              {t('discard')}
            </Button>
          </Notice>
        )}
        {children}
        <div className={css.submit}>
          <SubmitButton intent={intent}>{submit}</SubmitButton>
          {beside}
        </div>
      </Stack>
    </Form>
  )
}

type SubmitButtonProps = { children: ReactNode; quiet?: boolean; intent?: string }

/** Waits visibly while something is being posted, so that nobody posts twice. */
export function SubmitButton({ children, quiet, intent }: SubmitButtonProps) {
  const { state, formMethod } = useNavigation()
  return (
    <Button
      type="submit"
      name={intent && 'intent'}
      value={intent}
      variant={quiet ? 'default' : 'filled'}
      loading={state !== 'idle' && formMethod === 'POST'}
    >
      {children}
    </Button>
  )
}

/** The server's key stands until the browser makes its own, because a page from a cache brings an old one back. */
function OnceKey({ name }: { name: string }) {
  const [key, setKey] = useState(() => crypto.randomUUID())
  useEffect(() => {
    // Absent on plain http from another machine; then the server's key has to do.
    if (crypto.randomUUID) setKey(crypto.randomUUID())
  }, [])
  return <input type="hidden" name={name} value={key} readOnly suppressHydrationWarning />
}

function isResult(answer: unknown): answer is SubmissionResult<string[]> {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'initialValue' in answer
}
