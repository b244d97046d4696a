import {generateKeyPairSync, randomBytes} from 'node:crypto';
import {existsSync, writeFileSync} from 'node:fs';
import {SettingsError} from './settings.js';

/**
 * A new pair for signing tokens. The private half goes into a file that only its owner reads, for the school's server.
 *
 * @returns lines of `keys.ini` for each node
 * @throws {SettingsError} where the file is there already: a key in use is not written over
 */
export function makeKey(file: string | undefined, issuer: string | undefined): readonly string[] {
  if (file === undefined) throw new SettingsError('name a file for the private key');
  if (existsSync(file)) throw new SettingsError(`${file} is there already, and stays as it is`);
  if (issuer === undefined || !/^[A-Za-z0-9._:/-]{1,200}$/.test(issuer))
    throw new SettingsError('set PANA_ISSUER to up to 200 letters, digits and . _ : / -');
  const kid = randomBytes(6).toString('hex');
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const jwk = {...privateKey.export({format: 'jwk'}), kid};
  writeFileSync(file, `${JSON.stringify(jwk)}\n`, {mode: 0o600, flag: 'wx'});
  const pem = publicKey.export({type: 'spki', format: 'pem'}).toString().trim().replaceAll('\n', '\\n');
  return ['[jwt_auth]', `required_claims = exp, {iss, "${issuer}"}`, '', '[jwt_keys]', `ec:${kid} = ${pem}`];
}
