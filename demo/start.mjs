// `npm start`: installs and builds what is missing or stale, serves the demo and prints its addresses.
import {buildWhenStale, installWhenStale} from '../test/support/install.mjs';
import {closeAtEnd, explained} from './run.mjs';

await installWhenStale();
await buildWhenStale();
const {register} = await import('tsx/esm/api');
register();
const {startDemo} = await import('./server.ts');
const port = Number(process.env.PORT ?? 8000);
const {addresses, close} = await startDemo({port}).catch(explained(port));

const width = Math.max(...Object.keys(addresses).map((name) => name.length));
console.log('\nPana is running. Open one of these; stop with Ctrl+C.\n');
for (const [name, address] of Object.entries(addresses)) console.log(`  ${name.padEnd(width)}  ${address}`);
console.log('');

closeAtEnd(close);
