import {fileURLToPath} from 'node:url';
import type {Handler} from '../../src/server/index.js';
import type {Environment} from '../../src/tools/admin/settings.js';
import {staffSite, surveySite} from '../app-sites.js';
import {appHeaders, portalHeaders, withHeaders} from '../headers.js';
import {originsOfComputer} from '../origins.js';
import {pupilById} from '../portal/pupils.js';
import {Sessions} from '../portal/sessions.js';
import {portalSite} from '../portal/site.js';
import {openSchoolServer} from '../school-server.js';
import {SiteServer} from '../serve.js';
import {makeTokenKeys} from '../token-keys.js';
import {DemoClock} from '../walk/clock.js';
import {openCouch, type DemoCouch} from './couch.js';
import {couchDoor} from './door.js';
import {guideSite} from './guide.js';

/** Whose computers are played. */
const computers = ['care', 'teacher'] as const;
type Computer = (typeof computers)[number];

export interface SharedDemoOptions {
  /** 0 for any that is free. */
  readonly port?: number;
  /** `COUCHDB_URL` and `COUCHDB_ADMIN` name a server; without them one runs in this process. */
  readonly env?: Environment;
  readonly now?: () => Date;
  /** What `npm run build` made. */
  readonly built?: string;
}

export interface SharedDemo {
  readonly guide: string;
  readonly portals: Readonly<Record<Computer, string>>;
  readonly staffApps: Readonly<Record<Computer, string>>;
  readonly survey: string;
  readonly couch: DemoCouch;
  readonly close: () => Promise<void>;
}

type Settled = Required<Pick<SharedDemoOptions, 'now' | 'built'>>;

/** The portal and the staff app on two computers' hostnames, a survey app, and a CouchDB that they share through. */
export async function startSharedDemo({
  port = 8000,
  env = {},
  now = () => new Date(),
  built = fileURLToPath(new URL('../../dist', import.meta.url)),
}: SharedDemoOptions = {}): Promise<SharedDemo> {
  const server = await SiteServer.listen(port);
  try {
    return await furnish(server, env, {now, built});
  } catch (cause) {
    await server.close();
    throw cause;
  }
}

async function furnish(server: SiteServer, env: Environment, {now, built}: Settled): Promise<SharedDemo> {
  const keys = await makeTokenKeys();
  const couch = await openCouch(keys, env, now);
  const sessions = {care: new Sessions(), teacher: new Sessions()};
  const who = (request: Request) =>
    pupilById(Object.values(sessions).flatMap((each) => each.personOf(request) ?? [])[0]);
  const school = await openSchoolServer({keys, now, data: undefined, who});
  const ended = new AbortController();
  const origins = {
    care: originsOfComputer(server.port, 'care'),
    teacher: originsOfComputer(server.port, 'teacher'),
  };
  const shared = {keys, built, school: school.handler, clock: new DemoClock(now)};
  const {issuer, school: couchSchool} = couch;
  const computerSites = computers.flatMap((name): [string, Handler][] => {
    const parts = {...shared, origins: origins[name], sessions: sessions[name], issuer, couchSchool};
    const headers = appHeaders(parts.origins, 'staff');
    return [
      [parts.origins.portal, withHeaders(portalSite(parts), portalHeaders(parts.origins))],
      [parts.origins.staff, withHeaders(staffSite(parts), headers)],
    ];
  });
  const {home, survey, couch: door} = origins.care;
  const surveyParts = {...shared, origins: origins.care, sessions: sessions.care};
  const pages = Object.values(origins).map(({staff}) => staff);
  const sites = new Map<string, Handler>([
    ...computerSites,
    [home, guideSite(couch, {care: `${origins.care.portal}/`, teacher: `${origins.teacher.portal}/`})],
    [survey, withHeaders(surveySite(surveyParts), appHeaders(origins.care, 'survey'))],
    [door, couchDoor(couch, pages, ended.signal)],
  ]);
  server.serve(sites, home, now);
  return {
    guide: `${home}/`,
    portals: {care: `${origins.care.portal}/`, teacher: `${origins.teacher.portal}/`},
    staffApps: {care: `${origins.care.staff}/`, teacher: `${origins.teacher.staff}/`},
    survey: `${survey}/`,
    couch,
    close: async () => {
      ended.abort();
      await server.close();
      await couch.close();
      await school.close();
    },
  };
}
