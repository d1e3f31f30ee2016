// Addresses of the three lists and of the resources they are made from, under /:county; routes.ts has the others.
import { route } from '@remix-run/route-config'

export function listRoutes() {
  return [
    route('lists', 'features/lists/lists.route.ts'),
    route('lists/:quarter', 'features/lists/quarter.route.tsx'),
    route('lists/:quarter/:list', 'features/lists/edition.route.tsx', { id: 'latest-edition' }),
    route('lists/:quarter/:list/:number', 'features/lists/edition.route.tsx'),
    route('lists/:quarter/:list/:number/signature', 'features/lists/signature.route.ts'),
    route('lists/:quarter/:list/:number/publication', 'features/lists/publication.route.ts'),
    route('lists/:quarter/:list/:number/correction', 'features/lists/correction.route.tsx'),
    route('lists/:quarter/:list/:number/export.xlsx', 'features/lists/edition-sheet.route.ts'),
    route('lists/:quarter/:list/:number/export.docx', 'features/lists/edition-sheet.route.ts', {
      id: 'edition-document',
    }),
    route('lists/:quarter/:list/:number/entries/:entry', 'features/lists/entry.route.tsx'),
    route('lists/:quarter/:list/:number/entries/:entry/removal', 'features/lists/leave-out.route.ts'),
    route('lists/:quarter/:list/:number/entries/:entry/redaction', 'features/lists/redaction.route.tsx'),
    route('lists/:quarter/:list/:number/late-demands/:demand', 'features/lists/take-in.route.ts'),
    route('resources', 'features/resources/resources.route.tsx'),
    route('resources/new', 'features/resources/new-resource.route.tsx'),
    route('resources/export.xlsx', 'features/resources/resources-sheet.route.ts'),
    route('resources/:id', 'features/resources/resource.route.tsx'),
    route('resources/:id/edit', 'features/resources/edit-resource.route.tsx'),
    route('resources/:id/withdrawal', 'features/resources/withdrawal.route.tsx'),
  ]
}
