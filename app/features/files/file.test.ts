import { describe, expect, it } from 'vitest'
import { contentTypeOf, dispositionOf, plainNameOf } from './file'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['RIFF\x00\x00\x00\x00WEBPVP8 ', 'image/webp'],
    [
      'PK\x03\x04…[Content_Types].xml…word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ])('is said by its first bytes: %j', (text, type) => {
    expect(contentTypeOf(bytes(text))).toBe(type)
  })

  it.each([
    'MZ\x90\x00 an executable called photo.jpg',
    '<html><script>alert(1)</script>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    'PK\x03\x04 some other archive',
    'PK\x03\x04[Content_Types].xml word/document.xml word/vbaProject.bin',
    '',
  ])('is refused where it is none of them: %j', (text) => {
    expect(() => contentTypeOf(bytes(text))).toThrow('file_kind_refused')
  })
})

describe('its name', () => {
  it.each([
    ['总结.pdf', '总结.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\photos\\a.jpg', 'a.jpg'],
    ['a"\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['', 'file'],
  ])('%j is shown as %j', (name, shown) => {
    expect(plainNameOf(name)).toBe(shown)
  })

  it('is offered in both ways that programs understand', () => {
    expect(dispositionOf('总结(1).pdf')).toBe(
      `attachment; filename="___1_.pdf"; filename*=UTF-8''%E6%80%BB%E7%BB%93%281%29.pdf`,
    )
  })
})
