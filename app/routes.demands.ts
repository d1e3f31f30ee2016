// Addresses of demands, their categories, dispatch and figures, and of the campaigns that bring them up, under /:county; routes.ts has the others.
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
    route('campaigns', 'features/campaigns/campaigns.route.tsx'),
    route('campaigns/new', 'features/campaigns/new-campaign.route.tsx'),
    route('campaigns/:id', 'features/campaigns/campaign.route.tsx'),
    route('campaigns/:id/export.xlsx', 'features/campaigns/campaign-sheet.route.ts'),
    route('campaigns/:id/ending', 'features/campaigns/ending.route.tsx'),
    route('campaigns/:id/printing', 'features/campaigns/printing.route.tsx'),
    route('campaigns/:id/papers', 'features/campaigns/papers.route.tsx'),
    route('campaigns/:id/results', 'features/campaigns/results.route.tsx'),
    route('campaigns/:id/forms', 'features/campaigns/hand-out.route.ts'),
    route('campaigns/:id/forms/:form', 'features/campaigns/form.route.tsx'),
    route('campaigns/:id/forms/:form/correction', 'features/campaigns/correction.route.tsx'),
    route('campaigns/:id/forms/:form/demand', 'features/campaigns/raise-demand.route.tsx'),
  ]
}
