import {fileURLToPath} from 'node:url';
import {localDay} from '../src/kernel/school-day.js';
import type {Handler} from '../src/server/index.js';
import {staffSite, surveySite} from './app-sites.js';
import {appHeaders, portalHeaders, withHeaders} from './headers.js';
import {homeSite} from './home-page.js';
import {originsOn, type Origins} from './origins.js';
import {pupilById} from './portal/pupils.js';
import {Sessions} from './portal/sessions.js';
import {portalSite} from './portal/site.js';
import {openSchoolServer} from './school-server.js';
import {withConcerns} from './send-concerns.js';
import {SiteServer} from './serve.js';
import {makeTokenKeys} from './token-keys.js';
import {DemoClock} from './walk/clock.js';

export interface DemoOptions {
  /** 0 for any that is free. */
  readonly port?: number;
  /** Where the school's server keeps envelopes and published waves; a temporary folder where absent. */
  readonly data?: string;
  /** The clock of the simulated school and of the tokens; this machine's where absent. */
  readonly now?: () => Date;
  /** What `npm run build` made. */
  readonly built?: string;
  /** Do other teachers tell the care team what they saw, once it has published a key? They do unless told otherwise. */
  readonly concerns?: boolean;
}

export interface Demo {
  /** By what they are: `portal`, `staff`, `survey`. */
  readonly addresses: Readonly<Record<'portal' | 'staff' | 'survey', string>>;
  readonly close: () => Promise<void>;
}

/** Serves the portal, the two apps and the school's handlers on one port, by hostname. */
export async function startDemo({
  port = 8080,
  data,
  now: base = () => new Date(),
  built = fileURLToPath(new URL('../dist', import.meta.url)),
  concerns = true,
}: DemoOptions = {}): Promise<Demo> {
  const keys = await makeTokenKeys();
  const clock = new DemoClock(base);
  const {now} = clock;
  const sessions = new Sessions();
  const who = (request: Request) => pupilById(sessions.personOf(request));
  const school = await openSchoolServer({keys, now, data, who});
  const handler = concerns ? withConcerns(school.handler, () => localDay(now())) : school.handler;
  const server = await SiteServer.listen(port).catch(withdraw(school.close));
  const origins = originsOn(server.port);
  const parts = {origins, keys, built, school: handler, clock, sessions};
  const sites = new Map<string, Handler>([
    [origins.home, homeSite(origins)],
    [origins.portal, withHeaders(portalSite(parts), portalHeaders(origins))],
    [origins.staff, withHeaders(staffSite(parts), appHeaders(origins, 'staff'))],
    [origins.survey, withHeaders(surveySite(parts), appHeaders(origins, 'survey'))],
  ]);
  server.serve(sites, origins.home, now);
  return {addresses: addressesOf(origins), close: () => close(server, school.close)};
}

function addressesOf({portal, staff, survey}: Origins): Demo['addresses'] {
  return {portal: `${portal}/`, staff: `${staff}/`, survey: `${survey}/`};
}

/** A port that is taken leaves no temporary folder behind. */
function withdraw(closeSchool: () => Promise<void>): (cause: unknown) => Promise<never> {
  return async (cause) => {
    await closeSchool();
    throw cause;
  };
}

async function close(server: SiteServer, closeSchool: () => Promise<void>): Promise<void> {
  await server.close();
  await closeSchool();
}
