import {readFileSync} from 'node:fs';

/** Something that a person has to set before the command can run. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A setting from the environment, or from the file that `NAME_FILE` names. Never from the command line: whoever lists
 * processes reads along.
 *
 * @throws {SettingsError}
 */
export function setting(env: Environment, name: string): string {
  const value = optionalSetting(env, name);
  if (value === undefined) throw new SettingsError(`set ${name}, or ${name}_FILE to a file that holds it`);
  return value;
}

export function optionalSetting(env: Environment, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  if (file !== undefined && file !== '') return contentOf(file, `${name}_FILE`);
  const value = env[name];
  return value === '' ? undefined : value;
}

function contentOf(file: string, name: string): string {
  try {
    const text = readFileSync(file, 'utf8').trim();
    if (text !== '') return text;
  } catch (cause) {
    throw new SettingsError(`${name} names ${file}, which cannot be read`, {cause});
  }
  throw new SettingsError(`${name} names ${file}, which is empty`);
}

/** An address of a server, without a slash at its end. @throws {SettingsError} */
export function addressSetting(env: Environment, name: string): string {
  const text = setting(env, name);
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new SettingsError(`${name} is ${text}, which is no address of a server`);
  const {username, password} = new URL(text);
  if (username || password) throw new SettingsError(`${name} holds a password: give it by its own setting`);
  return text.replace(/\/+$/, '');
}
