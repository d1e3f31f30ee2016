// What React streams of a page, without the zero bytes that React 18 leaves where a letter of several bytes does not fit the end of its
// 2,048-byte buffer (facebook/react#24985): browsers show them as �� in the middle of Chinese words.
import { Transform } from 'node:stream'

/** `ended`: called when the page is complete. No page contains a zero byte of its own: Postgres text cannot hold one. */
export function pageStream(ended: () => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
    final(done) {
      ended()
      done()
    },
  })
}
