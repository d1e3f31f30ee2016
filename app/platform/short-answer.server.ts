// The few answers given before Remix is reached, in both languages because nothing is known of the reader yet.
import type { Response } from 'express'

const words = {
  403: [
    '请求来自其他网站，未予受理。请从本系统页面操作。',
    'This request came from another site and was not accepted.',
  ],
  405: ['不支持这种请求方式。', 'This kind of request is not supported.'],
  415: ['提交的内容不是表单，未予受理。', 'What was sent is not a form and was not accepted.'],
  429: ['请求过于频繁，请一分钟后再试。', 'Too many requests. Please try again in a minute.'],
} as const

export function shortAnswer(res: Response, status: keyof typeof words): void {
  res
    .status(status)
    .type('text/plain; charset=utf-8')
    .send(`${words[status].join('\n')}\n${res.getHeader('x-request-id') ?? ''}\n`)
}
