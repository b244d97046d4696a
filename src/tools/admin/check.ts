import {couchLedgers, databaseOf} from '../../server/couch-roles.js';
import {checkHeaders, proxyProbes, tryProbe} from './check-proxy.js';
import {checkSchool, checkSettings} from './check-settings.js';
import {checkForgedBulk, tokenProbes} from './check-tokens.js';
import {basicLogin, type Couch} from './couch.js';
import {findingLines, type Finding} from './findings.js';
import {createSchool, schoolsIn} from './schools.js';
import {addressSetting, optionalSetting, setting, type Environment} from './settings.js';
import {Signer} from './signer.js';

/** A school of nobody: what the tries leave there goes with it. */
export const checkingSchool = 'pana_check';

/**
 * Is this server set up as promised? Every rule is tried: settings at each node, databases of the schools, and at the
 * address that the world knows what anybody and what each role may do, in a school made for this and deleted after it.
 *
 * @returns whether all of it was right
 */
export async function check(couch: Couch, school: string | undefined, env: Environment): Promise<boolean> {
  const address = addressSetting(env, 'PANA_PUBLIC_URL');
  const origin = setting(env, 'PANA_ORIGIN').replace(/\/+$/, '');
  const login = basicLogin(setting(env, 'PANA_COUCH_USER'), setting(env, 'PANA_COUCH_PASSWORD'));
  const key = optionalSetting(env, 'PANA_TOKEN_KEY');
  const signer = key === undefined ? undefined : new Signer(key, setting(env, 'PANA_ISSUER'));
  const findings = [...(await checkSettings(couch))];
  const schools = school === undefined ? await schoolsIn(couch) : [school];
  for (const each of schools.filter((name) => name !== checkingSchool))
    findings.push(...(await checkSchool(couch, each)));
  await createSchool(couch, checkingSchool, env);
  try {
    for (const probe of proxyProbes(checkingSchool, login)) findings.push(await tryProbe(address, probe));
    findings.push(...(await checkHeaders(address, checkingSchool, origin)));
    if (signer) findings.push(...(await tokens(address, signer)));
  } finally {
    for (const ledger of couchLedgers)
      await couch.change(
        `database ${databaseOf(checkingSchool, ledger)}: deleted`,
        `DELETE /${databaseOf(checkingSchool, ledger)}`,
        undefined,
      );
  }
  for (const line of findingLines(findings)) couch.tell(line);
  if (!signer)
    couch.tell('Not tried: what each role may do. Set PANA_TOKEN_KEY_FILE and PANA_ISSUER to try it.');
  return findings.every(({ok}) => ok);
}

async function tokens(address: string, signer: Signer): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const probe of tokenProbes(checkingSchool, signer)) findings.push(await tryProbe(address, probe));
  return [...findings, await checkForgedBulk(address, checkingSchool, signer)];
}
