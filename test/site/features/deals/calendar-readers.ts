import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import nodeIcal from 'node-ical';
import { toWallClock } from '#menu/hours/wall-clock-text.ts';
import { installPackages } from '../../../end-to-end/browser/browser-downloads.ts';
import { createTemporaryDirectory } from '../../../temporary-directory.ts';

const run = promisify(execFile);
const PYTHON = '/usr/bin/python3';
const MS_PER_DAY = 86_400_000;
const READER = join(import.meta.dirname, 'read-calendar.py');

/** An occurrence of an event, on the store's clock: `YYYY-MM-DDTHH:mm`. */
export interface Occurrence {
  uid: string;
  startLocal: string;
  endLocal: string;
}

interface Span {
  /** `YYYY-MM-DD`, the second day not among them. */
  from: string;
  to: string;
  timeZone: string;
}

/** Reads a calendar with node-ical, a package of npm's. */
export async function readWithNode(text: string, { from, to, timeZone }: Span): Promise<Occurrence[]> {
  const components = await nodeIcal.async.parseICS(text);
  // It takes instants: a day more than the zone may need.
  const lastMs = Date.parse(`${to}T00:00Z`) + MS_PER_DAY;
  const span = { from: new Date(`${from}T00:00Z`), to: new Date(lastMs) };
  return Object.values(components)
    .flatMap((event) => (event && 'uid' in event && event.type === 'VEVENT' ? [event] : []))
    .flatMap((event) =>
      nodeIcal.expandRecurringEvent(event, span).map(({ start, end, isFullDay }) => ({
        uid: event.uid,
        startLocal: isFullDay ? toLocalDay(start) : toWallClock(start.toISOString(), timeZone),
        endLocal: isFullDay ? toLocalDay(end) : toWallClock(end.toISOString(), timeZone),
      })),
    )
    .filter(({ startLocal }) => startLocal < to)
    .sort(byStart);
}

/** Such a day begins at midnight on this machine's clock. */
function toLocalDay(date: Date): string {
  const day = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  return day.toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

/** Whether Python's icalendar is here; as root on Debian it is installed. */
export async function hasPythonReader(): Promise<boolean> {
  const imports = () =>
    run(PYTHON, ['-c', 'import icalendar, recurring_ical_events']).then(
      () => true,
      () => false,
    );
  if (await imports()) return true;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  await installPackages('python3-icalendar', 'python3-recurring-ical-events').catch(() => undefined);
  return imports();
}

/** Reads a calendar with python3-icalendar and python3-recurring-ical-events, packages of Debian's. */
export async function readWithPython(text: string, { from, to }: Span): Promise<Occurrence[]> {
  const path = join(createTemporaryDirectory(), 'deals.ics');
  await writeFile(path, text);
  const { stdout } = await run(PYTHON, [READER, path, from, to], { maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [uid = '', startLocal = '', endLocal = ''] = line.split(' ');
      return { uid, startLocal, endLocal };
    })
    .sort(byStart);
}

function byStart(a: Occurrence, b: Occurrence): number {
  return a.startLocal < b.startLocal ? -1 : a.startLocal > b.startLocal ? 1 : 0;
}
