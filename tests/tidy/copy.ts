// Which keys of the wording no code says. A key is said where a file that speaks of its namespace has a string or a template like it.
import ts from 'typescript'
import type { File } from './check'

const CODE = /^(app|jobs|emails)\/.+\.tsx?$/
const COPY = /^app\/(?:features\/)?([\w-]+)\/copy\.zh\.ts$/
const NOT_SPEAKING = /\/copy\.(zh|en)\.ts$|\.test\.tsx?$|^app\/platform\/database\.ts$/

/** What a file says: strings as they stand, and of templates what stands around their values. */
type Spoken = { path: string; strings: Set<string>; templates: RegExp[] }

/** `app/features/visits/copy.zh.ts: fault.late`, for each that nobody says. */
export function unsaidKeys(files: readonly File[]): string[] {
  const spoken = files.filter(({ path }) => CODE.test(path) && !NOT_SPEAKING.test(path)).map(spokenIn)
  return files.flatMap((file) => {
    const [, folder] = COPY.exec(file.path) ?? []
    if (!folder) return []
    const namespace = folder.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
    const own = spoken.filter((one) => folder === 'ui' || speaksOf(one, folder, namespace))
    const isSaid = (key: string) =>
      [key, `${namespace}:${key}`].some((text) => own.some((one) => says(one, text)))
    return keysIn(file)
      .filter((key) => !isSaid(key) && !isSaid(key.replace(/_(one|other)$/, '')))
      .map((key) => `${file.path}: ${key}`)
  })
}

function speaksOf({ path, strings, templates }: Spoken, folder: string, namespace: string): boolean {
  const isPrefixed = (text: string) => text.startsWith(`${namespace}:`)
  return (
    path.startsWith(`app/features/${folder}/`) ||
    strings.has(namespace) ||
    [...strings].some(isPrefixed) ||
    templates.some(({ source }) => isPrefixed(source.slice(1)))
  )
}

function says({ strings, templates }: Spoken, text: string): boolean {
  return strings.has(text) || templates.some((template) => template.test(text))
}

function spokenIn(file: File): Spoken {
  const strings = new Set<string>()
  const templates: RegExp[] = []
  visit(parsed(file), (node) => {
    if (ts.isStringLiteralLike(node)) strings.add(node.text)
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text)
      templates.push(around(parts))
    }
  })
  return { path: file.path, strings, templates: templates.filter(({ source }) => /[a-z]{2}/.test(source)) }
}

/** What follows a question mark is what the words are filled with. */
function around(parts: readonly string[]): RegExp {
  const [key] = parts
    .map((part) => part.replace(/[^\w:?]/g, '\\$&'))
    .join('.+')
    .split('?')
  return new RegExp(`^${key}$`)
}

function keysIn(file: File): string[] {
  const exported = parsed(file).statements.find(ts.isExportAssignment)
  return exported ? keysOf(exported.expression) : []
}

function keysOf(node: ts.Expression, before: readonly string[] = []): string[] {
  if (ts.isAsExpression(node)) return keysOf(node.expression, before)
  if (!ts.isObjectLiteralExpression(node)) return [before.join('.')]
  return node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name)
      ? keysOf(property.initializer, [...before, property.name.text])
      : [],
  )
}

function parsed({ path, text }: File): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind)
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  ts.forEachChild(node, (child) => visit(child, look))
}
