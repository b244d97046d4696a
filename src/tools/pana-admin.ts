#!/usr/bin/env node
import process from 'node:process';
import {parseArgs} from 'node:util';
import {check} from './admin/check.js';
import {basicLogin, Couch, ServerError} from './admin/couch.js';
import {makeKey} from './admin/make-key.js';
import {addOperator} from './admin/operators.js';
import {purgeSchool} from './admin/purge.js';
import {checkSchool, createSchool, putEpoch, schoolsIn} from './admin/schools.js';
import {addressSetting, setting, SettingsError} from './admin/settings.js';

// pana-admin COMMAND [NAME] [--dry-run]: sets up and looks after the CouchDB that schools share through. Exit code 0: done, or
// all is right; 1: something is wrong or unfinished; 2: called wrongly, or a setting is missing; 3: the server did not do it.

const usage = `usage: pana-admin COMMAND [--dry-run]

  create-school NAME     makes a school's databases, members and rules, and mends them; again: changes nothing
  add-operator NAME      makes an admin of the server at every node (PANA_OPERATOR_PASSWORD)
  check [NAME]           tries every promised rule, of one school or of all
  purge NAME             finishes erasures: nothing of what was erased can be read any more
  restore-notice [NAME]  after a backup was put back: devices then offer again what the server lost
  make-key FILE          a new key for signing tokens (PANA_ISSUER); prints the lines for keys.ini

Settings, each from the environment or from the file that NAME_FILE names:
  PANA_COUCH_URL PANA_COUCH_USER PANA_COUCH_PASSWORD             the CouchDB, past the proxy
  PANA_INBOX_WRITER_PASSWORD PANA_PUBLIC_READER_PASSWORD         the proxy's users, for create-school and check
  PANA_PUBLIC_URL PANA_ORIGIN PANA_TOKEN_KEY PANA_ISSUER         for check`;

const {env} = process;
process.exitCode = await run().catch((cause: unknown) => {
  if (!(cause instanceof SettingsError) && !(cause instanceof ServerError)) throw cause;
  console.error(cause.message);
  return cause instanceof SettingsError ? 2 : 3;
});

async function run(): Promise<number> {
  const {command, name, isDry} = called();
  const tell = (line: string): void => void process.stdout.write(`${line}\n`);
  if (command === 'make-key') {
    for (const line of makeKey(name, env['PANA_ISSUER'])) tell(line);
    return 0;
  }
  const couch = (): Couch => {
    const login = basicLogin(setting(env, 'PANA_COUCH_USER'), setting(env, 'PANA_COUCH_PASSWORD'));
    return new Couch(addressSetting(env, 'PANA_COUCH_URL'), login, {isDry, tell});
  };
  switch (command) {
    case 'create-school':
      await createSchool(couch(), checkSchool(name), env);
      return 0;
    case 'add-operator':
      await addOperator(couch(), name, setting(env, 'PANA_OPERATOR_PASSWORD'));
      return 0;
    case 'check':
      if (isDry) throw new SettingsError('check makes a school to try rules in, and cannot run dry');
      return (await check(couch(), name === undefined ? undefined : checkSchool(name), env)) ? 0 : 1;
    case 'purge':
      return (await purgeSchool(couch(), checkSchool(name), {isDry})) ? 0 : 1;
    case 'restore-notice': {
      const server = couch();
      const schools = name === undefined ? await schoolsIn(server) : [checkSchool(name)];
      for (const school of schools) await putEpoch(server, school);
      return 0;
    }
    default:
      throw new SettingsError(usage);
  }
}

function called(): {readonly command: string; readonly name: string | undefined; readonly isDry: boolean} {
  try {
    const options = {'dry-run': {type: 'boolean', default: false}} as const;
    const {values, positionals} = parseArgs({options, allowPositionals: true});
    const [command = '', name, ...rest] = positionals;
    if (rest.length === 0) return {command, name, isDry: values['dry-run']};
  } catch (cause) {
    throw new SettingsError(usage, {cause});
  }
  throw new SettingsError(usage);
}
