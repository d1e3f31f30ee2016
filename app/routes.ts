// Every address on one page.
import { index, type RouteConfig, route } from '@remix-run/route-config'

export default [
  index('features/landing/landing.route.tsx'),
  route('language', 'features/landing/language.route.ts'),
] satisfies RouteConfig
