// What a person has typed into a form, kept in this tab until it has been accepted: it survives an expired sign-in.
import { useNavigation } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'

const PREFIX = 'draft:'

/** Restores the draft of `name` into the form once, and says whether there was one. */
export function useDraft(form: RefObject<HTMLFormElement | null>, name: string | undefined) {
  const [restored, setRestored] = useState(false)
  const wasAccepted = useAccepted()

  useEffect(() => {
    if (name && form.current) setRestored(fill(form.current, sessionStorage.getItem(PREFIX + name)))
  }, [name, form])

  useEffect(() => {
    if (name && wasAccepted) sessionStorage.removeItem(PREFIX + name)
  }, [name, wasAccepted])

  return {
    restored,
    keep: () => name && form.current && sessionStorage.setItem(PREFIX + name, textOf(form.current)),
    discard: () => {
      if (name) sessionStorage.removeItem(PREFIX + name)
      form.current?.reset()
      setRestored(false)
    },
  }
}

/** On signing out: the next person at this device must not find them. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  }
}

/** A form was accepted when its action answered with another page, other than the one to sign in again. */
function useAccepted(): boolean {
  const { state, formMethod, location } = useNavigation()
  const [from, setFrom] = useState<string>()
  useEffect(() => {
    if (state === 'submitting') setFrom(location.pathname)
  }, [state, location])
  return (
    state === 'loading' &&
    formMethod === 'POST' &&
    location.pathname !== from &&
    location.pathname !== '/login'
  )
}

function textOf(form: HTMLFormElement): string {
  const kept = [...form.elements].filter(isKept).map(({ name, value }) => [name, value])
  return JSON.stringify(kept)
}

function fill(form: HTMLFormElement, text: string | null): boolean {
  if (!text) return false
  const kept = new FormData()
  const entries: [string, string][] = JSON.parse(text)
  for (const [name, value] of entries) kept.append(name, value)
  for (const element of [...form.elements].filter(isTyped)) restore(element, kept.getAll(element.name))
  return true
}

function restore(element: Typed, values: FormDataEntryValue[]): void {
  if (isTick(element)) element.checked = values.includes(element.value)
  else if (typeof values[0] === 'string') element.value = values[0]
}

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isKept(element: Element): element is Typed {
  return isTyped(element) && (!isTick(element) || element.checked)
}

/** Never a password, a file or a hidden field. */
function isTyped(element: Element): element is Typed {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true
  return (
    element instanceof HTMLInputElement && !['hidden', 'password', 'file', 'submit'].includes(element.type)
  )
}

function isTick(element: Typed): element is HTMLInputElement {
  return element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type)
}
