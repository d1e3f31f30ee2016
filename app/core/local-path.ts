// Where to go next, when a form or an address says so: never to another site.

const HERE = 'http://here.invalid'

/** The path, query and fragment of an address on this site, else null. It is parsed as a browser would: `/\t/elsewhere` leads away. */
export function localPath(address: unknown): string | null {
  if (typeof address !== 'string' || !address.startsWith('/') || !URL.canParse(address, HERE)) return null
  const { origin, pathname, search, hash } = new URL(address, HERE)
  return origin === HERE ? pathname + search + hash : null
}
