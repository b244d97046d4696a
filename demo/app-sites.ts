import {join} from 'node:path';
import {roles, type Role} from '../src/kernel/rights.js';
import {isArrayOf, isFields} from '../src/kernel/guards.js';
import type {Handler, StaffClaims} from '../src/server/index.js';
import {isPublicKey, teamKeyAnnounced} from '../src/vault/key-kinds.js';
import type {Origins} from './origins.js';
import {personById} from './portal/people.js';
import type {Sessions} from './portal/sessions.js';
import {sampleFile, samples} from './samples.js';
import {plain, staticFiles} from './static-files.js';
import {tokenDesk, type DeskParts} from './token-desk.js';
import type {TokenKeys} from './token-keys.js';
import type {DemoClock} from './walk/clock.js';
import {walkSite, withClock} from './walk/site.js';

export interface SiteParts extends Omit<DeskParts, 'now'> {
  readonly origins: Origins;
  readonly keys: TokenKeys;
  /** What `npm run build` made. */
  readonly built: string;
  /** The handlers under `/pana/`. */
  readonly school: Handler;
  /** The clock of the simulated school. */
  readonly clock: DemoClock;
  /** Who is signed in to the portal. */
  readonly sessions: Sessions;
}

/** The staff app and the shell that portals load, with the demo's own additions: practice tokens and sample files. */
export function staffSite(parts: SiteParts): Handler {
  const {origins, keys, built, school, clock, couchSchool} = parts;
  const isShared = origins.couch !== undefined;
  const practice = practiceDesk(parts);
  const walk = walkSite(clock);
  const files = staticFiles(join(built, 'apps', 'staff'));
  const config = {
    portals: [origins.portal],
    server: '/pana/',
    issuer: '/pana/tickets/',
    surveyApp: `${origins.survey}/`,
    tokenKeys: [keys.publicKey],
    practiceToken: '/practice/token',
    samples,
    ...(isShared && {couch: `${origins.couch}/`, couchSchool}),
    // Eight weeks with one child move the school's clock, which then comes with each document. Where things are shared it stands.
    offline: isShared,
  };
  return async (request) => {
    const {pathname, searchParams} = new URL(request.url);
    if (pathname.startsWith('/pana/')) return school(request);
    if (pathname === '/config.json') return configFile(config);
    if (pathname === '/practice/token') return practice(searchParams);
    if (pathname.startsWith('/samples/')) return sampleFile(pathname, clock.today);
    if (/^\/pana-frame\.js(\.map)?$/.test(pathname)) return shell(built, origins.portal, request);
    if (isShared) return files(request);
    if (pathname === '/') return withClock(await files(request));
    return (await walk(request)) ?? files(request);
  };
}

/** The survey app. It has no token, no sample, and no word of who is signed in anywhere. */
export function surveySite({origins, built, school}: SiteParts): Handler {
  const files = staticFiles(join(built, 'apps', 'survey'));
  const config = {server: '/pana/', portals: [origins.portal]};
  // A real school pastes the key that its staff app shows: a server that chose its own pin would prove nothing.
  const pinned = async (): Promise<object> => {
    const teamKeys = await announcedKeys(school);
    return teamKeys.length > 0 ? {...config, teamKeys} : config;
  };
  return async (request) => {
    const {pathname} = new URL(request.url);
    if (pathname.startsWith('/pana/')) return school(request);
    return pathname === '/config.json' ? configFile(await pinned()) : files(request);
  };
}

/** What the care team's device announced in the public ledger. */
async function announcedKeys(school: Handler): Promise<readonly string[]> {
  const response = await school(new Request('http://school.invalid/pana/public'));
  const answer: unknown = response.ok ? await response.json() : undefined;
  if (!isFields(answer) || !isArrayOf(answer['entries'], isFields)) return [];
  return answer['entries']
    .map(({content}) => content)
    .filter((content) => isFields(content) && content['kind'] === teamKeyAnnounced.name)
    .flatMap((content) =>
      isFields(content) && isPublicKey(content['body']) ? content['body'].publicKey : [],
    );
}

function configFile(config: object): Promise<Response> {
  return Promise.resolve(Response.json(config, {headers: {'Cache-Control': 'no-cache'}}));
}

/** For trying the app without a portal. A real server has nothing like it: whoever asks gets any role. */
function practiceDesk(parts: SiteParts): (asked: URLSearchParams) => Promise<Response> {
  const desk = tokenDesk({...parts, now: parts.clock.now}, ({url}) => practised(new URL(url).searchParams));
  return async (asked) => {
    const answer = await desk(new Request(`http://school.invalid/token?${String(asked)}`, {method: 'POST'}));
    if (!answer.ok) return plain(400, 'No such role');
    const response = plain(200, ((await answer.json()) as {readonly token: string}).token);
    response.headers.set('Cache-Control', 'no-store');
    return response;
  };
}

/** Somebody of the school in their own role, or nobody in particular. */
function practised(asked: URLSearchParams): StaffClaims | undefined {
  const role = roles.find((each): each is Role => each === asked.get('role'));
  const person = personById(asked.get('staff') ?? undefined);
  if (role && person?.roles.includes(role)) return person;
  return role && {sub: `practice-${role}`, name: role, roles: [role], classes: []};
}

/** A module from another origin is fetched by CORS: the portal alone may load it. */
async function shell(built: string, portal: string, request: Request): Promise<Response> {
  const response = await staticFiles(built)(request);
  response.headers.set('Access-Control-Allow-Origin', portal);
  response.headers.set('Vary', 'Origin');
  return response;
}
