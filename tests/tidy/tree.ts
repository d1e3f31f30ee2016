// What must be there: both languages beside a feature, somebody who says each of their words, and every table in the glossary.
import type { File } from './check'
import { unsaidKeys } from './copy'

export type TreeCheck = { says: string; faults: (files: readonly File[]) => string[]; bad: readonly File[] }

export const treeChecks: readonly TreeCheck[] = [
  {
    says: 'a feature with pages has its words in both languages',
    faults: (files) => {
      const paths = new Set(files.map(({ path }) => path))
      const folders = new Set(
        [...paths].flatMap((path) => /^(app\/features\/[^/]+)\/.+\.tsx$/.exec(path)?.[1] ?? []),
      )
      return [...folders].flatMap((folder) =>
        ['copy.zh.ts', 'copy.en.ts']
          .filter((copy) => !paths.has(`${folder}/${copy}`))
          .map((copy) => `${folder}/${copy} is missing`),
      )
    },
    bad: [
      { path: 'app/features/planted/planted.route.tsx', text: '' },
      { path: 'app/features/planted/copy.zh.ts', text: '' },
    ],
  },
  {
    says: 'every key of the wording is said somewhere',
    faults: unsaidKeys,
    bad: [
      { path: 'app/features/visits/copy.zh.ts', text: "export default { title: '走访', planted: '多余' }" },
      { path: 'app/features/visits/visits.route.tsx', text: "useTranslation('visits').t('title')" },
    ],
  },
  {
    says: 'every table and view stands in the glossary',
    faults: (files) => {
      const glossary = files.find(({ path }) => path === 'docs/glossary.md')?.text ?? ''
      return tablesIn(files)
        .filter((table) => !glossary.includes(`\`${table}\``))
        .map((table) => `docs/glossary.md has no \`${table}\``)
    },
    bad: [
      { path: 'docs/glossary.md', text: 'about `units`' },
      { path: 'supabase/migrations/1_planted.sql', text: 'create table public.planted (id int);' },
    ],
  },
  {
    says: 'the glossary names no table that is not there',
    faults: (files) => {
      const glossary = files.find(({ path }) => path === 'docs/glossary.md')?.text ?? ''
      const there = new Set(tablesIn(files))
      const named = [...glossary.matchAll(/^\| [^|]+\| [^|]+\| [^|]*\| table `(\w+)`/gm)].flatMap(
        ([, table]) => table ?? [],
      )
      return named.filter((table) => !there.has(table)).map((table) => `docs/glossary.md: no table ${table}`)
    },
    bad: [{ path: 'docs/glossary.md', text: '| visit | 走访 | one contact | table `planted` |' }],
  },
]

function tablesIn(files: readonly File[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('supabase/migrations/'))
    .flatMap(({ text }) => [...text.matchAll(/^create (?:table|view) public\.(\w+)/gm)])
    .flatMap(([, table]) => table ?? [])
}
