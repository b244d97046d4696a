import {zipSync, strToU8, type Zippable} from 'fflate';
import {readOneRoster, type Bundle, type RosterReport} from '../../src/roster/import/oneroster.js';
import {readTable} from '../../src/roster/import/csv.js';
import {hurried, type FileRefusal} from '../../src/roster/import/reading.js';
import {Report} from '../../src/roster/import/report.js';
import {isRefusal} from '../../src/kernel/refusal.js';

export type Files = Readonly<Record<string, string>>;

/** A school of two homerooms and a subject class, four pupils, two teachers and a counsellor, as OneRoster 1.1. */
export const bundle11: Files = {
  'manifest.csv': lines('propertyName,value', 'oneroster.version,1.1', 'source.systemCode,diary'),
  'orgs.csv': lines(
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
    'd1,,,District,district,,',
    's12,,,School 12,school,,d1',
  ),
  'academicSessions.csv': lines(
    'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
    'y,,,2026/27,schoolYear,2026-09-01,2027-05-25,,2027',
    't2,,,II,term,2026-11-02,2026-12-29,y,2027',
    't1,,,I,term,2026-09-01,2026-10-25,y,2027',
  ),
  'classes.csv': lines(
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds',
    'c7b,,,7 Б,07,k,,homeroom,,s12,"t1,t2"',
    'c8a,,,8 А,,k,,homeroom,,s12,"t1,t2"',
    'math,,,Math 7,07,k,,scheduled,,s12,t1',
  ),
  'users.csv': lines(
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,middleName,grades,password,metadata.bus',
    'p1,,,true,s12,student,a,Айгерім,Әбдіқадыр,,07,secret,4',
    'p2,,,true,s12,student,b,Данияр,Беков,Серікұлы,07,secret,4',
    'p3,,,true,s12,student,c,Ольга,Петрова,,08,secret,4',
    'p4,,,true,s12,student,d,<script>,"O""Neil",,08,secret,4',
    'u1,,,true,s12,teacher,e,Сәуле,Омарова,,,secret,4',
    'u2,,,true,s12,teacher,f,Jean,Martin,,,secret,4',
    'u3,,,true,s12,counselor,g,Anna,Kim,,,secret,4',
    'g1,,,true,s12,parent,h,Берік,Әбдіқадыр,,,secret,4',
  ),
  'enrollments.csv': lines(
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
    'e1,,,c7b,s12,p1,student,,2026-09-01,2027-05-25',
    'e2,,,c7b,s12,p2,student,,2026-10-05,',
    'e3,,,c8a,s12,p3,student,,,',
    'e4,,,c8a,s12,p4,student,,,',
    'e5,,,c7b,s12,u1,teacher,true,,',
    'e6,,,c8a,s12,u2,teacher,true,,',
    'e7,,,math,s12,p1,student,,,',
  ),
};

/** The same school as OneRoster 1.2: roles in a file of their own. */
export const bundle12: Files = {
  ...bundle11,
  'manifest.csv': lines('propertyName,value', 'oneroster.version,1.2', 'source.systemCode,diary'),
  'users.csv': lines(
    'sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,middleName,primaryOrgSourcedId,grades',
    'p1,,,true,a,Айгерім,Әбдіқадыр,,s12,07',
    'p2,,,true,b,Данияр,Беков,Серікұлы,s12,07',
    'p3,,,true,c,Ольга,Петрова,,s12,08',
    'p4,,,true,d,<script>,"O""Neil",,s12,08',
    'u1,,,true,e,Сәуле,Омарова,,s12,',
    'u2,,,true,f,Jean,Martin,,s12,',
    'u3,,,true,g,Anna,Kim,,s12,',
    'g1,,,true,h,Берік,Әбдіқадыр,,s12,',
  ),
  'roles.csv': lines(
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId',
    'r1,,,p1,primary,student,,,s12',
    'r2,,,p2,primary,student,,,s12',
    'r3,,,p3,primary,student,,,s12',
    'r4,,,p4,primary,student,,,s12',
    'r5,,,u1,primary,teacher,,,s12',
    'r6,,,u2,primary,teacher,,,s12',
    'r7,,,u3,secondary,teacher,,,s12',
    'r8,,,u3,primary,counselor,,,s12',
    'r9,,,g1,primary,parent,,,s12',
  ),
};

/** Marks of two days for the pupils of `bundle11`. */
export const attendanceCsv = lines(
  'date,slot,classSourcedId,userSourcedId,code,reason',
  '2026-11-23,day,c7b,p1,present,',
  '2026-11-23,day,c7b,p2,absent,illness',
  '2026-11-24,day,c7b,p1,late,',
  '2026-11-24,day,c7b,p2,present,',
  '2026-11-24,day,c8a,p3,present,',
);

export function lines(...of: readonly string[]): string {
  return of.map((line) => `${line}\r\n`).join('');
}

/** The files with lines put after one of them, or with others in their place. */
export function withLines(files: Files, name: string, ...more: readonly string[]): Files {
  return {...files, [name]: `${files[name] ?? ''}${lines(...more)}`};
}

export function without(files: Files, name: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([other]) => other !== name));
}

export function replaced(files: Files, name: string, from: string, to: string): Files {
  const text = files[name] ?? '';
  if (!text.includes(from)) throw new Error(`${name} has no '${from}'`);
  return {...files, [name]: text.replace(from, to)};
}

export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, {mtime: new Date('2026-09-01T00:00:00Z')});
}

export async function readBundle(files: Files): Promise<Bundle | FileRefusal> {
  const report: RosterReport = new Report();
  const tables = [];
  for (const [name, text] of Object.entries(files)) {
    const table = await readTable(name, text, hurried, report);
    if (isRefusal(table)) return table;
    tables.push(table);
  }
  return readOneRoster(tables, report);
}

/** For tests that are not about refusals. */
export async function goodBundle(files: Files = bundle11): Promise<Bundle> {
  const bundle = await readBundle(files);
  if (isRefusal(bundle)) throw new Error(`refused: ${JSON.stringify(bundle)}`);
  return bundle;
}
