// Two tables: which layer may import which, and which feature may know which. The comments are the messages you will read.

/** Tests may set a scene with whatever they need. */
const TESTS = '\\.test\\.tsx?$'

const LAYERS = [
  ['app/core', [], 'core is the words every feature uses: pure, so it imports nothing of ours.'],
  [
    'app/ui',
    ['app/core', 'app/copy'],
    'ui is the design system and knows no domain. Hand it what to show as data.',
  ],
  [
    'app/platform',
    ['app/core'],
    'platform is the outside world, one file per thing. A rule of the domain belongs to its feature.',
  ],
  [
    'emails',
    ['app/core', 'app/features', 'app/copy'],
    'A mail is a pure component: the job hands it what it says.',
  ],
  [
    'jobs',
    ['app/core', 'app/platform', 'app/features', 'app/copy', 'emails'],
    'A job calls features; it shows nothing and knows no route.',
  ],
]

/** Every feature knows the door of a county, and itself. Whoever knows more is listed here, once. */
const DOOR = 'counties'
const FEATURES = {
  audit: ['exports'],
  counties: ['people', 'sign-ins'],
  instructors: ['assignments', 'bodies', 'exports', 'visits'],
  grants: ['oversight'],
  logs: ['oversight', 'visits'],
  setup: ['areas', 'bodies', 'settings'],
  units: ['assignments', 'exports', 'oversight', 'visits'],
  imports: ['units', 'instructors', 'assignments', 'exports', 'members'],
  visits: ['assignments', 'exports', 'oversight'],
  campaigns: ['areas', 'categories', 'demands', 'exports'],
  'confirmation-slips': ['demands', 'dispatches'],
  demands: ['assignments', 'categories', 'dispatches', 'files', 'oversight', 'units'],
  'dispatch-orders': ['dispatches'],
  'paper-answers': ['bodies', 'dispatches'],
  dispatches: ['bodies', 'exports', 'units'],
  'demand-figures': ['demands', 'exports'],
  activities: ['files', 'registrations', 'themes'],
  members: ['units'],
  registrations: ['units'],
  routing: ['areas', 'bodies', 'categories', 'dispatches'],
  secondments: ['bodies'],
  home: [
    'bodies',
    'campaigns',
    'complaints',
    'demands',
    'dispatches',
    'lists',
    'logs',
    'mails',
    'oversight',
    'rotation',
    'runs',
    'setup',
    'units',
    'visits',
  ],
  resources: ['categories', 'exports'],
  lists: ['demand-figures', 'exports'],
  invitations: ['sign-ins'],
  oversight: ['people', 'sign-ins'],
  people: ['second-factors', 'sign-ins'],
  'second-factors': ['people', 'sign-ins'],
  recoveries: ['sign-ins'],
  'reported-figures': ['oversight'],
  swaps: ['rotation'],
  'turn-handovers': ['rotation'],
  'sign-ins': ['settings'],
}

const layers = LAYERS.map(([layer, mayKnow, comment]) => ({
  name: `layer-${layer.replace('app/', '')}`,
  comment,
  severity: 'error',
  from: { path: `^${layer}/`, pathNot: TESTS },
  to: {
    path: '^(app|jobs|emails|supabase|tests)/',
    pathNot: [layer, ...mayKnow].map((known) => `^${known}([/.]|$)`),
  },
}))

const features = Object.entries(FEATURES).map(([feature, mayKnow]) => ({
  name: `feature-${feature}`,
  comment: `${feature} may know ${[DOOR, ...mayKnow].join(', ')}. Pass the value in, or add the pair to FEATURES.`,
  severity: 'error',
  from: { path: `^app/features/${feature}/`, pathNot: TESTS },
  to: {
    path: '^app/features/',
    pathNot: [feature, DOOR, ...mayKnow].map((known) => `^app/features/${known}/`),
  },
}))

export default {
  forbidden: [
    ...layers,
    ...features,
    {
      name: 'feature-alone',
      comment: `A feature that is not listed in FEATURES knows only itself and ${DOOR}. Pass the value in, or list it.`,
      severity: 'error',
      from: {
        path: '^app/features/([^/]+)/',
        pathNot: [`^app/features/(${Object.keys(FEATURES).join('|')})/`, TESTS],
      },
      to: { path: '^app/features/', pathNot: `^app/features/($1|${DOOR})/` },
    },
    {
      name: 'features-do-not-know-routes',
      comment: 'routes.ts, root.tsx and server.ts put features together; nothing looks up to them.',
      severity: 'error',
      from: { path: '^(app/(core|ui|platform|features)|jobs|emails)/' },
      to: { path: '^app/(routes|root|server|entry)\\b' },
    },
    {
      name: 'worker-files-load-anywhere',
      comment:
        'A feature file that is neither a page nor a component loads in the worker too: no Remix, no React, no ui.',
      severity: 'error',
      from: { path: '^app/features/.+\\.ts$', pathNot: '(\\.route\\.ts|enter\\.server\\.ts|\\.test\\.ts)$' },
      to: {
        path: '(^app/ui/|node_modules/(react|react-dom|@remix-run|@mantine)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'browser-does-not-see-the-server',
      comment: 'A component may not import a .server file: give it what it needs from its loader.',
      severity: 'error',
      from: { path: '^app/.+\\.tsx$', pathNot: '(\\.route\\.tsx|entry\\.server\\.tsx)$' },
      to: { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'supabase-js-through-platform',
      comment:
        'Talk to the database through app/platform/supabase.server.ts, so that every call is made as somebody.',
      severity: 'error',
      from: { path: '^(app|jobs)/', pathNot: '^app/platform/|\\.test\\.ts$' },
      to: { path: 'node_modules/@supabase/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|svg)$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
}
