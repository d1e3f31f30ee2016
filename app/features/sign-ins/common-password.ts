// Passwords that everybody thinks of: a word of the list below, dressed up with digits, signs and look-alike letters. The list is short
// because ten characters of three classes are asked for first: of the published lists of leaked passwords little else is left.
const WORDS = new Set(
  `password passwd pass mima admin administrator root user guest login test testing demo welcome hello changeme default temp temporary
  letmein master super superman secret iloveyou loveyou sunshine princess monkey dragon football baseball shadow batman
  qwer qwert qwerty qwertyui qwertyuiop asdf asdfg asdfgh asdfghjkl zxcv zxcvb zxcvbn zxcvbnm qwe asd zxc qweasd qweasdzxc
  qaz wsx edc qazwsx qazwsxedc qazxsw abc abcd abcde abcdef abcdefg abcdefgh aaa aaaa aa bbb xyz wasd
  woaini woaiwo woaizhongguo woaiwojia woaiwode zhongguo zhongguoren china beijing shanghai nihao nihaoma mimashi guanliyuan
  wang zhang chen yang huang dangjian zhengfu bangong bangongshi gongwei weixin wechat huawei alibaba tencent baidu
  spring summer autumn winter january february monday sunday computer internet server system oracle mysql postgres windows`
    .split(/\s+/)
    .filter(Boolean),
)
const KEYBOARD = [
  '1qaz2wsx',
  '1q2w3e4r',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '0123456789',
  'abcdefghijklmnopqrstuvwxyz',
]
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const RUN_LETTERS_MIN = 8
/** Different ones. */
const LETTERS_MIN = 5

/** Whether nothing stands in it but one such word, a walk over the keyboard, or few different letters. */
export function isCommon(password: string): boolean {
  const typed = password.normalize('NFKC').toLowerCase()
  const words = [typed, asLetters(typed), asLetters(core(typed))].map((text) => text.replace(/[^a-z]/g, ''))
  const keys = typed.replace(/[^a-z0-9]/g, '')
  return (
    words.some((word) => WORDS.has(word)) ||
    KEYBOARD.some((row) => keys.includes(row.slice(0, RUN_LETTERS_MIN))) ||
    new Set(typed).size < LETTERS_MIN
  )
}

function asLetters(text: string): string {
  return [...text].map((letter) => LOOK_ALIKES[letter] ?? letter).join('')
}

/** Without what stands around the word: `Admin@123456` is `admin`. */
function core(text: string): string {
  return text.replace(/^[^a-z]+|[^a-z]+$/g, '')
}
