// All wording in Chinese: one namespace per folder that speaks. This is the type that English must fit.
import refusals from './core/refusal.zh'
import landing from './features/landing/copy.zh'
import ui from './ui/copy.zh'

export const zh = { ui, refusals, landing } as const
