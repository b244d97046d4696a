import {isFields} from '../../kernel/guards.js';
import {ask, letters} from './couch.js';
import type {Probe} from './check-proxy.js';
import type {Finding} from './findings.js';
import type {Signer} from './signer.js';

const byRules = 'pana-admin create-school puts the members and rules in place';

function entry(by = 'pana-check'): object {
  return {v: 1, by, keyId: letters(22), nonce: letters(16), sealed: letters(300)};
}

/** One rule: what is tried, as whom, by which call, which answers are right, and what others would mean. */
type Rule = readonly [
  tried: string,
  login: string,
  call: string,
  right: readonly number[],
  means: string,
  body?: object,
];

/** @param school one that holds nothing: what is taken stays there */
export function tokenProbes(school: string, signer: Signer): readonly Probe[] {
  const rules = [
    ...rolesTried(school, signer),
    ...forgeriesTried(school, signer),
    ...tokensTried(school, signer),
  ];
  return rules.map(([tried, login, call, right, means, body]) => ({
    ...{tried, call, right, means, mend: byRules},
    asking: {login, body},
  }));
}

const [taken, refused] = [[201, 202], [403]];

function rolesTried(school: string, signer: Signer): readonly Rule[] {
  const teacher = signer.login([`${school}:teacher`]);
  const care = signer.login([`${school}:care`]);
  const pupil = signer.login([`${school}:pupil`]);
  const stranger = signer.login(['elsewhere:lead']);
  const changes = (ledger: string): string => `GET /${school}-${ledger}/_changes`;
  return [
    ['a teacher writes to the school', teacher, put(school, 'school'), taken, 'nothing is shared', entry()],
    ['a teacher reads the school', teacher, changes('school'), [200], 'nothing is shared'],
    [
      'a teacher writes to the care team',
      teacher,
      put(school, 'care'),
      refused,
      'cases can be flooded',
      entry(),
    ],
    ['a teacher reads the care team', teacher, changes('care'), refused, 'who works on cases can be seen'],
    ['a teacher reads the inbox', teacher, changes('inbox'), refused, 'who wrote when can be seen'],
    ['a pupil’s token reads', pupil, changes('school'), refused, 'pupils see what staff share'],
    ['another school’s lead reads', stranger, changes('care'), refused, 'schools see one another'],
    ['the care team writes and reads', care, put(school, 'care'), taken, 'nothing is shared', entry()],
    ['the care team reads the inbox', care, changes('inbox'), [200], 'answers are never fetched'],
  ];
}

function forgeriesTried(school: string, signer: Signer): readonly Rule[] {
  const teacher = signer.login([`${school}:teacher`]);
  const lead = signer.login([`${school}:lead`]);
  const id = letters(43);
  const openOf = (kind: string): object => ({v: 1, by: 'pana-check', content: {id, by: 'pana-check', kind}});
  const [open, keys] = [openOf('casework/x'), openOf('members/announced')];
  const revised = {...entry(), _rev: '1-abc'};
  const [forged, lying] = ['registers can be forged', 'names lie open on the server'];
  const [replaced, deleted] = ['what was written can be replaced', 'what was written can be deleted'];
  return [
    ['a teacher writes as a colleague', teacher, put(school, 'school'), refused, forged, entry('x')],
    ['a teacher writes what anybody can read', teacher, `PUT /${school}-school/e${id}`, refused, lying, open],
    ['keys that anybody can read, among cases', lead, `PUT /${school}-care/e${id}`, refused, lying, keys],
    [
      'a person’s public keys',
      teacher,
      `PUT /${school}-school/e${id}`,
      taken,
      'nobody can be admitted',
      keys,
    ],
    ['a revision of one’s own making', teacher, put(school, 'school'), [403, 409], replaced, revised],
    ['a deletion', lead, `DELETE /${school}-school/e${letters(43)}?rev=1-abc`, [403, 405], deleted],
  ];
}

function tokensTried(school: string, signer: Signer): readonly Rule[] {
  const as = (claims: object): string => signer.login([`${school}:teacher`], claims);
  const late = as({exp: Math.floor(Date.now() / 1000) - 60});
  const [endless, foreign] = ['tokens never end', 'tokens of others are taken'];
  const look = `GET /${school}-school`;
  const ruler = 'whoever signs a token rules the server';
  return [
    ['a token with the role _admin', signer.login(['_admin']), `GET /${school}-care`, [400, 401, 403], ruler],
    ['a token that ran out', late, look, [401], endless],
    ['a token without an end', as({exp: undefined}), look, [400, 401], endless],
    ['a token of another issuer', as({iss: 'elsewhere'}), look, [400, 401], foreign],
  ];
}

function put(school: string, ledger: string): string {
  return `PUT /${school}-${ledger}/e${letters(43)}`;
}

/** In a bulk a refusal is a row, and with `new_edits: false` no row means that all was taken. */
export async function checkForgedBulk(base: string, school: string, signer: Signer): Promise<Finding> {
  const docs = [{_id: `e${letters(43)}`, _rev: '1-ffffffff', ...entry()}];
  const login = signer.login([`${school}:teacher`]);
  const body = {docs, new_edits: false};
  const answer = await ask(base, `POST /${school}-school/_bulk_docs`, {login, body});
  const [row] = Array.isArray(answer.body) ? (answer.body as unknown[]) : [answer.body];
  return {
    tried: 'revisions of one’s own making in a bulk',
    ok: isFields(row) && row['error'] === 'forbidden',
    came: `${answer.status} ${JSON.stringify(answer.body)}`,
    means: 'any entry can be replaced by a forged one, and nobody sees it',
    mend: byRules,
  };
}
