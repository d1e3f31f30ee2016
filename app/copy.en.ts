// All wording in English.

import type { Copy } from './copy'
import refusals from './core/refusal.en'
import landing from './features/landing/copy.en'
import ui from './ui/copy.en'

export const en = { ui, refusals, landing } satisfies Copy
