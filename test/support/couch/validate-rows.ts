import {randomBytes} from 'node:crypto';

export const letters = (count: number): string => randomBytes(count).toString('base64url').slice(0, count);
export const newId = (): string => `e${letters(43)}`;

export type Doc = Record<string, unknown>;
export type Row = readonly [
  what: string,
  who: string,
  ledger: string,
  change: Doc,
  verdict: 'taken' | RegExp,
];

/** Of people with one role each; `_` before a name stands for a role that no token of a school can name. */
export const people: Readonly<Record<string, readonly string[]>> = {
  teacher: ['SCHOOL:teacher'],
  psychologist: ['SCHOOL:care'],
  lead: ['SCHOOL:lead'],
  head: ['SCHOOL:head'],
  office: ['SCHOOL:office'],
  pupil: ['SCHOOL:pupil'],
  stranger: ['other:teacher', 'other:care', 'other:lead'],
  proxy: ['inbox-writer'],
  operator: ['_admin'],
};

export const sealed = {v: 1, keyId: letters(22), nonce: letters(16), sealed: letters(300)};
const content = {kind: 'members/announced', about: 'members/x', body: {}};

/** `by` is whoever writes, and `id` in a content is the document's, unless the row says otherwise. */
export const rows: readonly Row[] = [
  ['a teacher’s sealed entry', 'teacher', 'school', sealed, 'taken'],
  ['a psychologist’s', 'psychologist', 'school', sealed, 'taken'],
  ['the lead’s', 'lead', 'school', sealed, 'taken'],
  ['the head’s', 'head', 'school', sealed, 'taken'],
  ['the office’s', 'office', 'school', sealed, 'taken'],
  [
    'one with blobs and a signature',
    'teacher',
    'school',
    {...sealed, blobs: [letters(43)], signature: letters(86)},
    'taken',
  ],
  ['an open one of keys', 'lead', 'school', {v: 1, content}, 'taken'],
  ['an open one of keys, of a teacher’s', 'teacher', 'school', {v: 1, content}, 'taken'],
  [
    'a name, which lies sealed',
    'lead',
    'school',
    {v: 1, content: {...content, kind: 'members/named'}},
    /open/,
  ],
  [
    'another open one of its room',
    'lead',
    'school',
    {v: 1, content: {...content, kind: 'vault/reader-key-announced'}},
    /open/,
  ],
  [
    'a kind that only begins like an open one',
    'lead',
    'school',
    {v: 1, content: {...content, kind: 'members/announced '}},
    /open/,
  ],
  [
    'a kind that is a list of one',
    'lead',
    'school',
    {v: 1, content: {...content, kind: ['members/announced']}},
    /open/,
  ],
  ['a pupil’s', 'pupil', 'school', sealed, /role|not allowed/],
  ['another school’s', 'stranger', 'school', sealed, /role|not allowed/],
  ['under a colleague’s name', 'teacher', 'school', {...sealed, by: 'somebody-else'}, /author/],
  [
    'an open one under a colleague’s name',
    'teacher',
    'school',
    {v: 1, content: {...content, by: 'somebody-else'}},
    /author/,
  ],
  [
    'words that anybody could read',
    'teacher',
    'school',
    {v: 1, content: {...content, kind: 'attendance/register-taken'}},
    /open/,
  ],
  ['an open one without a kind', 'teacher', 'school', {v: 1, content: {...content, kind: undefined}}, /open/],
  ['a content of another name', 'lead', 'school', {v: 1, content: {...content, id: letters(43)}}, /shape/],
  ['an open one with words beside it', 'lead', 'school', {v: 1, content, note: 'x'}, /shape/],
  ['a content that is a list', 'lead', 'school', {v: 1, content: []}, /shape/],
  ['a sealed one with words beside it', 'teacher', 'school', {...sealed, note: 'Aigerim'}, /shape/],
  [
    'an attachment',
    'teacher',
    'school',
    {...sealed, _attachments: {a: {content_type: 'text/plain', data: 'aGVsbG8='}}},
    /shape/,
  ],
  ['without a version', 'teacher', 'school', {...sealed, v: undefined}, /shape: v/],
  ['of a later version', 'teacher', 'school', {...sealed, v: 2}, /shape: v/],
  ['a name that is none of an entry', 'teacher', 'school', {...sealed, _id: 'e1'}, /shape: _id/],
  [
    'a name without its e',
    'teacher',
    'school',
    {...sealed, _id: letters(43).replace(/^[_e]/, 'A')},
    /shape: _id/,
  ],
  ['a key’s name that is no text', 'teacher', 'school', {...sealed, keyId: 7}, /keyId/],
  ['a nonce too short', 'teacher', 'school', {...sealed, nonce: letters(15)}, /nonce/],
  [
    'a sealed text that is none',
    'teacher',
    'school',
    {...sealed, sealed: 'Aigerim was seen at the gate.'},
    /sealed/,
  ],
  ['a sealed text without end', 'teacher', 'school', {...sealed, sealed: 'A'.repeat(2_000_001)}, /sealed/],
  ['blobs that are no names', 'teacher', 'school', {...sealed, blobs: ['a b']}, /blobs/],
  ['a signature that is none', 'teacher', 'school', {...sealed, signature: {}}, /signature/],
  ['a stub for nothing yet', 'psychologist', 'school', {v: 1, erased: true}, 'taken'],
  ['a teacher’s stub', 'teacher', 'school', {v: 1, erased: true}, /role/],
  ['a stub with words', 'lead', 'school', {v: 1, erased: true, why: 'Aigerim left'}, /shape/],
  ['half a stub', 'lead', 'school', {v: 1, erased: 'yes'}, /shape/],
  ['a stub under a colleague’s name', 'lead', 'school', {v: 1, erased: true, by: 'somebody-else'}, /author/],

  ['the care team’s sealed entry', 'psychologist', 'care', sealed, 'taken'],
  ['one that a colleague wrote, brought along', 'lead', 'care', {...sealed, by: 'somebody-else'}, 'taken'],
  ['a teacher’s', 'teacher', 'care', sealed, /role|not allowed/],
  ['the head’s', 'head', 'care', sealed, /role|not allowed/],
  ['the office’s', 'office', 'care', sealed, /role|not allowed/],
  ['another school’s', 'stranger', 'care', sealed, /role|not allowed/],
  [
    'a case that anybody could read',
    'lead',
    'care',
    {v: 1, content: {...content, kind: 'casework/case-opened'}},
    /open/,
  ],
  ['an open erasure', 'lead', 'care', {v: 1, content: {...content, kind: 'journal/erased'}}, /open/],
  ['an open one of keys', 'lead', 'care', {v: 1, content}, /open/],
  ['without an author', 'lead', 'care', {...sealed, by: ''}, /shape: by/],

  ['a wave', 'lead', 'public', {v: 1, content: {...content, kind: 'survey/wave-published'}}, 'taken'],
  [
    'a teacher’s wave',
    'teacher',
    'public',
    {v: 1, content: {...content, kind: 'survey/wave-published'}},
    /role/,
  ],
  ['something sealed', 'lead', 'public', sealed, /sealed/],
  ['a wave without end', 'lead', 'public', {v: 1, content: {...content, body: 'x'.repeat(400_000)}}, /size/],
  ['another history', 'lead', 'public', {_id: 'epoch', v: 1, epoch: 'x'}, /shape: _id/],
  [
    'another history, by the operator',
    'operator',
    'public',
    {_id: 'epoch', v: 1, epoch: 'x', by: undefined},
    'taken',
  ],

  ...[4096, 16_384, 65_536].map((bytes): Row => [
    `an envelope of ${bytes} bytes`,
    'proxy',
    'inbox',
    envelope(bytes),
    'taken',
  ]),
  ['an envelope of another size', 'proxy', 'inbox', envelope(5000), /size/],
  [
    'an envelope that is no base64url',
    'proxy',
    'inbox',
    {...envelope(4096), sealed: '+'.repeat(5462)},
    /shape/,
  ],
  ['an envelope with a time', 'proxy', 'inbox', {...envelope(4096), at: '2026-11-23'}, /shape/],
  ['an envelope with its author', 'proxy', 'inbox', {...envelope(4096), by: 'pupil-1'}, /shape/],
  ['an envelope of a later version', 'proxy', 'inbox', {...envelope(4096), v: 2}, /shape: v/],
  ['an envelope by token', 'psychologist', 'inbox', envelope(4096), /role/],
  ['a teacher’s, by token', 'teacher', 'inbox', envelope(4096), /role|not allowed/],
  ['an envelope under a short key', 'proxy', 'inbox', {...envelope(4096), _id: 'eabc'}, /shape: _id/],
  ['an entry', 'psychologist', 'inbox', sealed, /role/],
  ['an erased envelope', 'psychologist', 'inbox', {v: 1, erased: true}, 'taken'],
  ['a stub of an envelope with words', 'lead', 'inbox', {v: 1, erased: true, why: 'x'}, /shape/],
  ['half a stub of an envelope', 'lead', 'inbox', {v: 1, erased: 1}, /shape/],
  [
    'a stub of an envelope under a colleague’s name',
    'lead',
    'inbox',
    {v: 1, erased: true, by: 'somebody-else'},
    /author/,
  ],
  ['an envelope erased by the proxy', 'proxy', 'inbox', {v: 1, erased: true}, /role/],
];

export function envelope(bytes: number): Doc {
  return {_id: `e${letters(22)}`, v: 1, by: undefined, sealed: randomBytes(bytes).toString('base64url')};
}
