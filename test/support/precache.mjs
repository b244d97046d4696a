// What the service worker of an app keeps on a device: exactly the files of its build.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * @param {string} folder where the app was built
 * @param {readonly string[]} paths below it, with `/`
 * @returns {{version: string, files: Record<string, string>}}
 */
export function precacheOf(folder, paths) {
  const files = Object.fromEntries(
    [...paths].sort().map((path) => [path, integrityOf(readFileSync(join(folder, path)))]),
  );
  return {version: digest('hex', JSON.stringify(files)).slice(0, 16), files};
}

export function integrityOf(bytes) {
  return `sha256-${digest('base64', bytes)}`;
}

function digest(encoding, content) {
  return createHash('sha256').update(content).digest(encoding);
}
