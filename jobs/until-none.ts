// Work in batches: again and again until a batch finds nothing left. Says how much was done in all.
export async function untilNone(batch: () => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const done = await batch()
    if (done === 0) return total
    total += done
  }
}
