// Every feature's policy, on one page.
import type { Policy } from './core/ability'

export const policies: readonly Policy[] = []
