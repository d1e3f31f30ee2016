// Fields of a form: label, description, entry, fault. All are the browser's own elements, so they work without script.
import type { FieldMetadata } from '@conform-to/react'
import { Checkbox, Input, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFaultText } from './fault'

type FieldProps<Value> = {
  field: FieldMetadata<Value>
  label: string
  description?: string
  required?: boolean
  autoComplete?: string
}
export type Option = { value: string; label: string }

type TextProps = FieldProps<string | null | undefined> & {
  type?: 'text' | 'email' | 'password' | 'tel' | 'date' | 'month' | 'datetime-local'
  maxLength?: number
  /** Days as YYYY-MM-DD. */
  min?: string
  max?: string
  inputMode?: 'text' | 'numeric' | 'tel'
}

export function TextField({ field, type = 'text', ...rest }: TextProps) {
  return (
    <TextInput key={field.key} {...useControl(field)} {...rest} type={type} defaultValue={textOf(field)} />
  )
}

/** A day, picked in the browser's own calendar. */
export function DateField(props: Omit<TextProps, 'type'>) {
  return <TextField {...props} type="date" />
}

type NumberProps = FieldProps<number | null | undefined> & { min?: number; max?: number; step?: number }

export function NumberField({ field, ...rest }: NumberProps) {
  return (
    <TextInput
      key={field.key}
      {...useControl(field)}
      {...rest}
      type="number"
      inputMode="numeric"
      defaultValue={textOf(field)}
    />
  )
}

type LongTextProps = FieldProps<string | null | undefined> & { maxLength?: number; rows?: number }

export function LongTextField({ field, rows = 4, ...rest }: LongTextProps) {
  return (
    <Textarea key={field.key} {...useControl(field)} {...rest} rows={rows} defaultValue={textOf(field)} />
  )
}

type ChoiceProps<Value> = FieldProps<Value> & { options: readonly Option[] }

export function SelectField({ field, options, ...rest }: ChoiceProps<string | null | undefined>) {
  const { t } = useTranslation()
  const data = [{ value: '', label: t('choose') }, ...options]
  return (
    <NativeSelect key={field.key} {...useControl(field)} {...rest} data={data} defaultValue={textOf(field)} />
  )
}

/** One of a few, all visible. */
export function RadioField({ field, options, ...rest }: ChoiceProps<string | null | undefined>) {
  return (
    <Choices field={field} {...rest}>
      {options.map(({ value, label }) => (
        <Radio
          key={value}
          name={field.name}
          value={value}
          label={label}
          defaultChecked={field.initialValue === value}
        />
      ))}
    </Choices>
  )
}

/** Any of a few, all visible. */
export function ChecksField({ field, options, ...rest }: ChoiceProps<string[] | null | undefined>) {
  const chosen = [field.initialValue].flat()
  return (
    <Choices field={field} {...rest}>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          name={field.name}
          value={value}
          label={label}
          defaultChecked={chosen.includes(value)}
        />
      ))}
    </Choices>
  )
}

/** Yes, or nothing. */
export function CheckField({ field, label, description }: FieldProps<boolean | null | undefined>) {
  const error = useFaultText(field.errors)
  return (
    <Checkbox
      id={field.id}
      name={field.name}
      label={label}
      description={description}
      error={error}
      defaultChecked={field.initialValue === 'on'}
    />
  )
}

export function FileField({ field, accept, ...rest }: FieldProps<File | undefined> & { accept: string }) {
  const { id, name, error } = useControl(field)
  return (
    <Input.Wrapper id={id} error={error} {...rest}>
      <Input
        id={id}
        component="input"
        type="file"
        name={name}
        accept={accept}
        aria-invalid={Boolean(error)}
      />
    </Input.Wrapper>
  )
}

type ChoicesProps = Omit<FieldProps<unknown>, 'autoComplete'> & { children: React.ReactNode }

function Choices({ field, label, description, required, children }: ChoicesProps) {
  const error = useFaultText(field.errors)
  return (
    <fieldset id={field.id} className="plain-fieldset" aria-describedby={error ? field.errorId : undefined}>
      <Input.Label component="legend" required={required}>
        {label}
      </Input.Label>
      {description && <Input.Description>{description}</Input.Description>}
      <div className="choices">{children}</div>
      {error && (
        <Input.Error id={field.errorId} mt={4}>
          {error}
        </Input.Error>
      )}
    </fieldset>
  )
}

function useControl({ id, name, errors }: FieldMetadata<unknown>) {
  return { id, name, error: useFaultText(errors) }
}

function textOf({ initialValue }: FieldMetadata<unknown>): string | undefined {
  return typeof initialValue === 'string' ? initialValue : undefined
}
