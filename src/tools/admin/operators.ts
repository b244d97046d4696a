import {isArrayOf, isFields, isText} from '../../kernel/guards.js';
import {ServerError, type Couch} from './couch.js';
import {SettingsError} from './settings.js';

const leastPassword = 16;

/** Makes an admin of the server at every node; one that is there gets this password. */
export async function addOperator(couch: Couch, name: string | undefined, password: string): Promise<void> {
  if (name === undefined || !/^[a-z][a-z0-9_.-]{1,39}$/.test(name))
    throw new SettingsError(
      `an operator's name is 2 to 40 small letters, digits and . _ -; this is ${String(name)}`,
    );
  if (password.length < leastPassword)
    throw new SettingsError(`an operator's password has ${leastPassword} letters or more`);
  for (const node of await nodesOf(couch)) {
    const path = `/_node/${encodeURIComponent(node)}/_config/admins/${encodeURIComponent(name)}`;
    const {status} = await couch.get(path, 404);
    const what = status === 404 ? 'made' : 'password set anew';
    await couch.change(`operator ${name} at ${node}: ${what}`, `PUT ${path}`, password);
  }
}

/** Nodes of the cluster. @throws {ServerError} where some are known and no part of it */
export async function nodesOf(couch: Couch): Promise<readonly string[]> {
  const {body} = await couch.get('/_membership');
  const nodes = isFields(body) ? body['cluster_nodes'] : undefined;
  if (!isArrayOf(nodes, isText) || nodes.length === 0)
    throw new ServerError('the server names no nodes of its cluster');
  return nodes;
}
