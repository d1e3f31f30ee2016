import { text } from 'node:stream/consumers'
import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, it } from 'vitest'
import { pageStream } from './page-stream.server'

it('no letter is torn, wherever the buffer ends', async () => {
  for (const start of ['', 'a', 'ab']) {
    const words = Array.from({ length: 2_000 }, () => createElement('b', null, '生效日期'))
    const page = createElement('p', { title: start }, ...words)
    let isComplete = false
    const body = pageStream(() => {
      isComplete = true
    })
    renderToPipeableStream(page).pipe(body)
    expect(await text(body)).toBe(`<p title="${start}">${'<b>生效日期</b>'.repeat(2_000)}</p>`)
    expect(isComplete).toBe(true)
  }
})
