// npm run scale: the tables of docs/scale.md.
import {scaleTables} from './tables.js';

for (const table of await scaleTables()) console.log(`${table}\n`);
