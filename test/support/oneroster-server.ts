import {isRefusal} from '../../src/kernel/refusal.js';
import {readTable} from '../../src/roster/import/csv.js';
import {hurried} from '../../src/roster/import/reading.js';
import {Report} from '../../src/roster/import/report.js';
import {Sheet} from '../../src/roster/import/sheet.js';
import type {Files} from './bundles.js';

type Json = Record<string, unknown>;
export type Collections = Record<'orgs' | 'academicSessions' | 'classes' | 'users' | 'enrollments', Json[]>;

/** How a server may be otherwise than the standard says. */
export interface Manners {
  /** Records a page at most, whatever is asked. */
  most?: number;
  ignoresLimit?: boolean;
  ignoresOffset?: boolean;
  ignoresFilter?: boolean;
  refusesFilter?: boolean;
  refusesFields?: boolean;
  withoutTotal?: boolean;
  withoutLinks?: boolean;
  /** Answers in its place. @param count requests until now, this one among them */
  instead?: (url: URL, count: number) => Response | Promise<Response> | undefined;
  /** Happens before a request is answered. */
  before?: (count: number, url: URL) => void;
}

const early = '2026-08-20T08:00:00Z';
const reference = (sourcedId: string, type: string): Json => ({
  href: `https://sis.example/x/${sourcedId}`,
  sourcedId,
  type,
});

/** The same school as a bundle of files, as the REST binding gives it. */
export async function collectionsOf(files: Files): Promise<Collections> {
  const lists = new Map<string, Json[]>();
  for (const [name, text] of Object.entries(files))
    lists.set(name.replace('.csv', ''), await recordsIn(name, text));
  const of = (name: string): Json[] => lists.get(name) ?? [];
  return {
    orgs: of('orgs').map(plain),
    academicSessions: of('academicSessions').map(plain),
    classes: of('classes').map((one) => ({
      ...plain(one),
      grades: listOf(one['grades']),
      school: reference(String(one['schoolSourcedId']), 'org'),
      terms: listOf(one['termSourcedIds']).map((id) => reference(id, 'academicSession')),
    })),
    users: of('users').map((one) => userOf(one, of('roles'))),
    enrollments: of('enrollments').map((one) => ({
      ...plain(one),
      class: reference(String(one['classSourcedId']), 'class'),
      user: reference(String(one['userSourcedId']), 'user'),
      school: reference(String(one['schoolSourcedId']), 'org'),
    })),
  };
}

function userOf(one: Json, roles: readonly Json[]): Json {
  const own = roles.filter((role) => role['userSourcedId'] === one['sourcedId']);
  const common = {
    ...plain(one),
    grades: listOf(one['grades']),
    email: 'child@example.org',
    password: 'secret',
  };
  if (own.length === 0)
    return {...common, orgs: listOf(one['orgSourcedIds']).map((id) => reference(id, 'org'))};
  return {
    ...common,
    role: undefined,
    primaryOrg: reference(String(one['primaryOrgSourcedId']), 'org'),
    userProfiles: [{profileId: 'p', vendorId: 'v', credentials: [{password: 'secret'}]}],
    roles: own.map(({roleType, role, orgSourcedId}) => ({
      roleType,
      role,
      org: reference(String(orgSourcedId), 'org'),
    })),
  };
}

function plain(record: Json): Json {
  return {
    ...record,
    status: record['status'] || 'active',
    dateLastModified: record['dateLastModified'] || early,
  };
}

function listOf(value: unknown): readonly string[] {
  return (typeof value === 'string' ? value : '').split(',').filter(Boolean);
}

async function recordsIn(name: string, text: string): Promise<Json[]> {
  const table = await readTable(name, text, hurried, new Report());
  if (isRefusal(table)) throw new Error(table.refused);
  const sheet = new Sheet(table);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column) => [column, sheet.cell(row, column)])),
  );
}

export const serverTime = new Date('2026-11-23T06:00:00Z');

/** A server in memory that speaks OneRoster 1.1 or 1.2, with paging, filters and choice of fields. */
export class OneRosterServer {
  readonly asked: URL[] = [];
  readonly headers: Headers[] = [];
  token = 'good';

  constructor(
    readonly base: string,
    readonly data: Collections,
    readonly manners: Manners = {},
  ) {}

  readonly fetch: typeof fetch = async (input, init) => {
    if (init?.signal?.aborted) throw new DOMException('aborted', 'AbortError');
    const request = new Request(input, {...init, signal: null});
    const url = new URL(request.url);
    this.asked.push(url);
    this.headers.push(request.headers);
    this.manners.before?.(this.asked.length, url);
    const instead = await this.manners.instead?.(url, this.asked.length);
    if (init?.signal?.aborted) throw new DOMException('aborted', 'AbortError');
    return instead ?? this.#answer(url, request.headers);
  };

  /** Of one collection, in the order of the answers. */
  of(name: keyof Collections, id: string): Json {
    const found = this.data[name].find(({sourcedId}) => sourcedId === id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  }

  #answer(url: URL, headers: Headers): Response {
    if (headers.get('authorization') !== `Bearer ${this.token}`) return new Response(null, {status: 401});
    const path = url.href.slice(this.base.length).split('?')[0] ?? '';
    const [, school, name = path] = /^schools\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const all = (this.data as Record<string, Json[] | undefined>)[name];
    if (!all || !url.href.startsWith(this.base)) return new Response(null, {status: 404});
    const {searchParams: query} = url;
    if (query.has('filter') && this.manners.refusesFilter) return new Response(null, {status: 400});
    if (query.has('fields') && this.manners.refusesFields) return new Response(null, {status: 400});
    const since = this.manners.ignoresFilter
      ? ''
      : (/^dateLastModified>='(.*)'$/.exec(query.get('filter') ?? '')?.[1] ?? '');
    const found = all.filter(
      (one) =>
        (since === '' || Date.parse(String(one['dateLastModified'])) >= Date.parse(since)) &&
        (school === undefined ||
          (one['school'] as Json | undefined)?.['sourcedId'] === decodeURIComponent(school)),
    );
    return this.#page(url, name, found);
  }

  #page(url: URL, name: string, found: readonly Json[]): Response {
    const {most = Infinity, ignoresLimit, ignoresOffset, withoutLinks, withoutTotal} = this.manners;
    const limit = ignoresLimit ? Infinity : Math.min(Number(url.searchParams.get('limit') ?? 100), most);
    const offset = ignoresOffset ? 0 : Number(url.searchParams.get('offset') ?? 0);
    const page = found.slice(offset, offset + limit);
    const headers = new Headers({'content-type': 'application/json', date: serverTime.toUTCString()});
    if (!withoutTotal) headers.set('x-total-count', String(found.length));
    if (!withoutLinks) headers.set('link', this.#links(url, offset + page.length, found.length));
    return new Response(
      JSON.stringify({[name]: page.map((one) => chosen(one, url.searchParams.get('fields')))}),
      {headers},
    );
  }

  #links(url: URL, next: number, total: number): string {
    const to = (offset: number): string => {
      const page = new URL(url);
      page.searchParams.set('offset', String(offset));
      return page.href;
    };
    const first = `<${to(0)}>; rel="first"`;
    return next < total ? `${first}, <${to(next)}>; rel="next"` : first;
  }
}

function chosen(record: Json | null, fields: string | null): Json | null {
  if (fields === null || record === null) return record;
  const names = fields.split(',');
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));
}
