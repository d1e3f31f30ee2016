// Addresses of demands, their categories and their dispatch, under /:county; routes.ts has the others.
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
    route('escalations', 'features/escalations/escalations.route.tsx'),
  ]
}
