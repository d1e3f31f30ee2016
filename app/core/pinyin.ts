// How a unit or a person is found by the first letters of its pinyin: 威海海川 by `whhc`.
import { pinyin } from 'pinyin-pro'

/** The first letter of each character's pinyin; letters and digits stay, everything else falls away. */
export function initialsOf(name: string): string {
  const letters = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
  return letters
    .join('')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The whole pinyin without tones, for those who type it: 昔阳县 by `xiyangxian`. */
export function pinyinOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
