// Addresses of demands, their categories, their dispatch and their figures, under /:county; routes.ts has the others.
import { route } from '@remix-run/route-config'

export function demandRoutes() {
  return [
    route('categories', 'features/categories/categories.route.tsx'),
    route('categories/new', 'features/categories/new-category.route.tsx'),
    route('categories/:id', 'features/categories/category.route.tsx'),
    route('demands', 'features/demands/demands.route.tsx'),
    route('demands/new', 'features/demands/new-demand.route.tsx'),
    route('demands/:id', 'features/demands/demand.route.tsx'),
    route('demands/:id/edit', 'features/demands/edit-demand.route.tsx'),
    route('demands/:id/closing', 'features/demands/closing.route.tsx'),
    route('demands/:id/files/new', 'features/demands/new-demand-file.route.tsx'),
    route('demands/:id/dispatch', 'features/demands/dispatch.route.tsx'),
    route('dispatches', 'features/dispatches/dispatches.route.tsx'),
    route('dispatches/export.xlsx', 'features/dispatches/dispatches-sheet.route.ts'),
    route('dispatches/:id', 'features/dispatches/dispatch.route.tsx'),
    // acceptance, return, reply, question, extension, decision, resolution, withdrawal
    route('dispatches/:id/:act', 'features/dispatches/act.route.tsx'),
    route('escalations', 'features/escalations/escalations.route.tsx'),
    route('routing', 'features/routing/routing.route.tsx'),
    route('routing/new', 'features/routing/new-rule.route.tsx'),
    route('routing/:id', 'features/routing/rule.route.tsx'),
    route('demand-figures', 'features/demand-figures/demand-figures.route.ts'),
    route('demand-figures/:quarter', 'features/demand-figures/quarter-figures.route.tsx'),
    route('demand-figures/:quarter/rows', 'features/demand-figures/rows.route.tsx'),
    route('demand-figures/:quarter/export.xlsx', 'features/demand-figures/figures-sheet.route.ts'),
  ]
}
