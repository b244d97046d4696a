// Brings node_modules and dist up to date. Uses nothing but Node, since it runs before anything is installed.
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {run} from './run-command.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const lockFile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules/.installed-from');

/** Installs exactly what the lock file names, when that is not what lies in node_modules. */
export async function installWhenStale() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages from package-lock.json …');
  const {code} = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: root});
  if (code !== 0) throw new Error('npm ci failed: see its own words above');
  writeFileSync(stamp, wanted);
}

/** Builds when a source is younger than what was built, or nothing was built yet. */
export async function buildWhenStale() {
  const built = join(root, 'dist/custom-elements.json'); // the last file a build writes
  const sources = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'rollup.config.mjs'];
  const youngest = Math.max(...sources.map((source) => youngestIn(join(root, source))));
  if (existsSync(built) && statSync(built).mtimeMs >= youngest) return;
  console.log('Building …');
  const {code} = await run('npm', ['run', 'build', '--silent'], {cwd: root});
  if (code !== 0) throw new Error('the build failed: see above');
}

/** @returns milliseconds since 1970 of the youngest change under a path; a folder counts too, for what was removed */
function youngestIn(path) {
  const {mtimeMs} = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => youngestIn(join(path, name))));
}
