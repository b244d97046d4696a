// `npm run demo:shared`: the demo school on two computers that share through a CouchDB: the one of COUCHDB_URL, else one in this process.
import {buildWhenStale, installWhenStale} from '../test/support/install.mjs';
import {closeAtEnd, explained} from './run.mjs';

await installWhenStale();
await buildWhenStale();
const {register} = await import('tsx/esm/api');
register();
const {startSharedDemo} = await import('./shared/server.ts');
const port = Number(process.env.PORT ?? 8000);
const demo = await startSharedDemo({port, env: process.env}).catch(explained(port));
const {guide, portals, survey, couch} = demo;

console.log(`
Pana is running on two computers. Stop with Ctrl+C.

  begin here               ${guide}   (seven steps)
  psychologist's computer  ${portals.care}   sign in as the office, then as the school psychologist
  teacher's computer       ${portals.teacher}   sign in as the teacher of 7 Б
  pupils' survey app       ${survey}
  what the server holds    ${guide}server

The CouchDB is ${couch.isReal ? `the one at ${couch.url}, school ${couch.school}; it is taken away at the end` : 'inside this process, and ends with it; COUCHDB_URL and COUCHDB_ADMIN name a real one'}.
`);
closeAtEnd(demo.close);
