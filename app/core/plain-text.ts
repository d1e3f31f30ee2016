// Text as people type it into forms and sheets, brought into the one form that is stored and compared.

/** Half-width letters, digits and brackets; one space at most, none between Chinese characters; nothing invisible. */
export function plainText(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text
  return text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim()
}

/** What a workbook or a document can hold: any other character, and no program opens the file. Word's own line breaks are pasted as one. */
export function xmlText(text: string): string {
  return text.replaceAll('\v', '\n').replace(BEYOND_XML, '')
}

/** For a search in which each word has to occur: patterns of `like`, in which nothing typed is a wildcard. */
export function patternsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_*]/g, '\\$&')}%`)
}

/** Most text is, and a roster has a million cells. */
const PLAIN_ALREADY = /^[\x21-\x7e\u4e00-\u9fff]*$/

/** `（）－．／０-９Ａ-Ｚａ-ｚ`. Chinese commas, colons and semicolons stay what they are. */
const FULL_WIDTH = /[\uff08\uff09\uff0d-\uff19\uff21-\uff3a\uff41-\uff5a]/g

/** Control characters that are not space, zero-width characters, directional marks, the byte order mark. */
const INVISIBLE = /\ufeff|[\p{Cc}\p{Cf}](?<!\s)/gu

const BEYOND_XML = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
