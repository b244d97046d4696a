import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const folder = fileURLToPath(new URL('../states', import.meta.url));
const address = '/virtual-states.js';

/** Serves `pana:states`: every file of `test/states`, each loaded when asked for. A browser cannot list a folder. */
export function statesPlugin() {
  return {
    name: 'states',
    resolveImport: ({source}) => (source === 'pana:states' ? address : undefined),
    serve: ({path}) => (path === address ? {body: listing(), type: 'js'} : undefined),
  };
}

function listing() {
  const lines = stateFiles().map((file) => `  '${file}': () => import('/test/states/${file}'),`);
  return `export const states = {\n${lines.join('\n')}\n};\n`;
}

/** @returns {string[]} names like `pana-register.ts`; `STATES=pana-register,pana-case` narrows them */
function stateFiles() {
  const wanted = process.env.STATES?.split(',');
  return readNames()
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => !wanted || wanted.includes(name.replace(/\.ts$/, '')))
    .sort();
}

function readNames() {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
