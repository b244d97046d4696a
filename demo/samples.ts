import type {SchoolDay} from '../src/kernel/school-day.js';
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

const made = new Map<SchoolDay, Promise<Files>>();

/** @param today the day that the simulated school has reached */
export async function sampleFile(pathname: string, today: SchoolDay): Promise<Response> {
  if (pathname === '/samples/oneroster.zip') return file((await filesOn(today)).oneRoster, 'application/zip');
  if (pathname === '/samples/attendance.csv') return file((await filesOn(today)).attendance, 'text/csv');
  return plain(404, 'Not found');
}

/** Made when they are first asked for: a year of 620 pupils takes a moment. */
async function filesOn(today: SchoolDay): Promise<Files> {
  const files = made.get(today) ?? makeFiles(today);
  made.set(today, files);
  return files;
}

async function makeFiles(today: SchoolDay): Promise<Files> {
  const {demoSchool} = await import('./school/school.js');
  const school = demoSchool({today});
  return {oneRoster: school.oneRoster('1.1').slice(), attendance: school.attendance()};
}

function file(content: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(content, {headers: {'Content-Type': type, 'Cache-Control': 'no-cache'}});
}
