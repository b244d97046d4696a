import {day, localDay} from '../src/kernel/school-day.js';
import {plain} from './static-files.js';

/** Files of the simulated school, to import as an office would. */
export const samples = [
  {title: 'School 12: OneRoster export (.zip)', href: '/samples/oneroster.zip'},
  {title: 'Attendance (.csv)', href: '/samples/attendance.csv'},
];

interface Files {
  readonly oneRoster: Uint8Array<ArrayBuffer>;
  readonly attendance: string;
}

const made = new Map<string, Promise<Files>>();

/** @param today `YYYY-MM-DD`, the day that the school has reached; the day of this machine where absent */
export async function sampleFile(pathname: string, today: string = localDay(new Date())): Promise<Response> {
  if (pathname === '/samples/oneroster.zip') return file((await filesOn(today)).oneRoster, 'application/zip');
  if (pathname === '/samples/attendance.csv') return file((await filesOn(today)).attendance, 'text/csv');
  return plain(404, 'Not found');
}

/** Made when they are first asked for: a year of 620 pupils takes a moment. */
async function filesOn(today: string): Promise<Files> {
  const files = made.get(today) ?? makeFiles(today);
  made.set(today, files);
  return files;
}

async function makeFiles(today: string): Promise<Files> {
  const {demoSchool} = await import('./school/school.js');
  const school = demoSchool({today: day(today)});
  return {oneRoster: school.oneRoster('1.1').slice(), attendance: school.attendance()};
}

function file(content: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(content, {headers: {'Content-Type': type, 'Cache-Control': 'no-cache'}});
}
