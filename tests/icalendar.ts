// A calendar as another program reads it, one that is none of ours: Debian's python3-icalendar, which bin/test installs.
import { execFileSync } from 'node:child_process'

export type ReadEvent = {
  uid: string
  status: string
  sequence: number
  start: string
  end: string
  url: string
  stamp: string
}

export function readByPython(text: string): ReadEvent[] {
  const program = `
import sys, json, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
assert not calendar.errors, calendar.errors
used = {e['DTSTART'].params['TZID'] for e in calendar.walk('VEVENT') if 'TZID' in e['DTSTART'].params}
assert used == {str(z['TZID']) for z in calendar.walk('VTIMEZONE')} <= {'Asia/Shanghai'}
print(json.dumps([dict(uid=e['UID'], status=e['STATUS'], sequence=int(e['SEQUENCE']), url=e['URL'],
  start=e.decoded('DTSTART').isoformat(), end=e.decoded('DTEND').isoformat(), stamp=e.decoded('DTSTAMP').isoformat())
  for e in calendar.walk('VEVENT')]))`
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', program], { input: text, encoding: 'utf8' }))
}
