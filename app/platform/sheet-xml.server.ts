// The little XML that workbooks are made of, found by pattern: elements of one name that do not nest, their attributes and text.
import { Refusal } from '~/core/refusal'

export type Element = { attributes: string; content: string }

export function elementsIn(xml: string, name: string): Element[] {
  return Array.from(xml.matchAll(patternOf(name)), elementOf)
}

/** The elements of one name in a text that comes in pieces; only the one that is not finished yet is kept. */
export async function* elementsInPieces(
  pieces: AsyncIterable<string>,
  name: string,
): AsyncGenerator<Element[]> {
  let rest = ''
  for await (const piece of pieces) {
    const matches = Array.from((rest + piece).matchAll(patternOf(name)))
    const last = matches.at(-1)
    rest = beginningIn((rest + piece).slice(last ? last.index + last[0].length : 0), name)
    if (rest.length > ELEMENT_CHARACTERS_MAX) throw new Refusal('file_not_a_sheet')
    yield matches.map(elementOf)
  }
}

export function attribute({ attributes }: Element, name: string): string | undefined {
  const [, , value] = attributeOf(name).exec(attributes) ?? []
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

/** `<row/>`, `<row r="1"/>`, `<x:row r="1">…</x:row>`. The first group holds the attributes, the second the content. */
const patternOf = remembered(
  (name) => new RegExp(`<(?:\\w+:)?${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g'),
)
const startOf = remembered((name) => new RegExp(`<(?:\\w+:)?${name}[\\s>]`))
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

function elementOf([, attributes = '', content = '']: RegExpMatchArray): Element {
  return { attributes, content }
}

/** What may still become an element: from its start tag on, or a start tag cut in two. */
function beginningIn(rest: string, name: string): string {
  const at = rest.search(startOf(name))
  return at === -1 ? rest.slice(-START_TAG_CHARACTERS) : rest.slice(at)
}
