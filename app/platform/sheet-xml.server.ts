// The little XML that workbooks are made of, found by pattern: elements of one name that do not nest, their attributes and text.
import { Refusal } from '~/core/refusal'

/** `end`: where the text goes on after it. */
export type Element = { attributes: string; content: string; end: number }

export function elementsIn(xml: string, name: string): Element[] {
  const elements: Element[] = []
  for (let next = nextElement(xml, name, 0); next; next = nextElement(xml, name, next.end))
    elements.push(next)
  return elements
}

/** The first element of a name. Every cell has one value: looking for all of them took half of the time of reading. */
export function elementIn(xml: string, name: string): Element | null {
  return nextElement(xml, name, 0)
}

/** The elements of one name in a text that comes in pieces; only what is not finished yet is kept. */
export async function* elementsInPieces(
  pieces: AsyncIterable<string>,
  name: string,
): AsyncGenerator<Element[]> {
  let rest = ''
  for await (const piece of pieces) {
    const text = rest + piece
    const found = elementsIn(text, name)
    rest = beginningIn(text.slice(found.at(-1)?.end ?? 0), name)
    if (rest.length > ELEMENT_CHARACTERS_MAX) throw new Refusal('file_not_a_sheet')
    yield found
  }
}

export function attribute({ attributes }: Element, name: string): string | undefined {
  const value = attributeOf(name).exec(attributes)?.[2]
  return value === undefined ? undefined : unescaped(value)
}

/** The text of all elements of a name, joined: a text may be cut into runs of different looks. */
export function textIn(xml: string, name: string): string {
  return elementsIn(xml, name)
    .map(({ content }) => unescaped(content))
    .join('')
}

/** `&amp;`, `&#10;`, and `_x000D_`, which is how workbooks write what XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
      if (name) return NAMED[name] ?? whole
      return String.fromCodePoint(
        Math.min(0x10ffff, decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)),
      )
    })
    .replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

const ELEMENT_CHARACTERS_MAX = 2_000_000
const START_TAG_CHARACTERS = 100
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const startOf = remembered((name) => new RegExp(`<((?:\\w+:)?${name})(?=[\\s/>])`, 'g'))
const attributeOf = remembered((name) => new RegExp(`\\s(?:\\w+:)?${name}=(["'])(.*?)\\1`))

/** Making a pattern costs more than using it on a cell. */
function remembered(make: (name: string) => RegExp): (name: string) => RegExp {
  const made = new Map<string, RegExp>()
  return (name) => {
    const pattern = made.get(name) ?? make(name)
    made.set(name, pattern)
    return pattern
  }
}

/**
 * `<row/>`, `<row r="1"/>`, `<x:row r="1">…</x:row>`. Null where it is not finished: then none after it is either, and no
 * text, however hostile, is looked through twice.
 */
function nextElement(xml: string, name: string, from: number): Element | null {
  const start = startOf(name)
  start.lastIndex = from
  const qualified = start.exec(xml)?.[1]
  const tag_end = qualified ? xml.indexOf('>', start.lastIndex) : -1
  if (!qualified || tag_end === -1) return null
  if (xml.charAt(tag_end - 1) === '/') {
    return { attributes: xml.slice(start.lastIndex, tag_end - 1), content: '', end: tag_end + 1 }
  }
  const close = xml.indexOf(`</${qualified}>`, tag_end)
  if (close === -1) return null
  const end = close + qualified.length + 3
  return { attributes: xml.slice(start.lastIndex, tag_end), content: xml.slice(tag_end + 1, close), end }
}

/** What may still become an element: from its start tag on, or a start tag cut in two. */
function beginningIn(rest: string, name: string): string {
  const at = rest.search(startOf(name))
  return at === -1 ? rest.slice(-START_TAG_CHARACTERS) : rest.slice(at)
}
