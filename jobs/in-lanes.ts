// Counties are worked a few at a time, so that one with much to do does not hold up the others.
const LANES = 4

/** Says how much was done in all. */
export async function inLanes(
  counties: readonly string[],
  work: (tenant_id: string) => Promise<number>,
): Promise<number> {
  const left = [...counties]
  let total = 0
  async function lane() {
    for (let next = left.pop(); next; next = left.pop()) {
      const done = await work(next)
      total += done
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return total
}
