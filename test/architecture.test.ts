import {expect} from 'chai';
import {readFileSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readSource} from './support/arrows.js';
import {fileCircle, roomCircle} from './support/circles.js';
import {wrongArrows} from './support/rooms.js';

const root = fileURLToPath(new URL('../src/', import.meta.url));
const paths = readdirSync(root, {recursive: true, encoding: 'utf8'}).map((path) =>
  path.replaceAll('\\', '/'),
);
const sources = paths
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => readSource(path, readFileSync(`${root}${path}`, 'utf8')));

describe('imports', () => {
  it('point one way', () => {
    expect(wrongArrows(sources).join('\n')).to.equal('');
  });

  it('never lead from room to room in a circle', () => {
    expect(roomCircle(sources)).to.equal(undefined);
  });

  it('never lead from file to file in a circle', () => {
    expect(fileCircle(sources)).to.equal(undefined);
  });

  it('lead to files that are there', () => {
    const known = new Set(sources.map(({path}) => path));
    const lost = sources.flatMap(({path, imports}) =>
      imports.filter(({to, inside}) => inside && !known.has(to)).map(({to}) => `${path} → ${to}`),
    );
    expect(lost.join('\n')).to.equal('');
  });
});

describe('the keeper of imports', () => {
  const wrong: readonly (readonly [why: string, path: string, code: string])[] = [
    ['an answer near a flag', 'signals/a.ts', `import {tally} from '../survey/tally.js';`],
    [
      'an answer near a case',
      'casework/a-element.ts',
      `import type {Response} from '../survey/response.js';`,
    ],
    ['a concern in a survey', 'survey/a.ts', `import type {Concern} from '../voices/concern.js';`],
    ['a wave in a request', 'voices/a.ts', `import type {PublishedWave} from '../survey/wave.js';`],
    [
      'a group of the audit in a detector',
      'signals/detect-a.ts',
      `import {auditIn} from './audit/audit-view.js';`,
    ],
    [
      'a group of the audit in a replay',
      'signals/replay/a.ts',
      `import type {AuditGroups} from '../audit/audit-kinds.js';`,
    ],
    ['a group of the audit in a duty', 'host/a-duty.ts', `void import('../signals/audit/audit-view.js');`],
    ['a group of the audit in triage', 'casework/a-element.ts', `import '../signals/audit/fairness.js';`],
    ['a text of a survey near a flag', 'signals/a.ts', `import {openTexts} from '../survey/texts-read.js';`],
    ['attendance in a survey', 'survey/a.ts', `import type {Mark} from '../attendance/marks.js';`],
    ['a room above', 'roster/a.ts', `import {takeRegister} from '../attendance/take-register.js';`],
    ['a room above, later', 'attendance/a-element.ts', `void import('../casework/case-rules.js');`],
    ['a room above, passed on', 'voices/a.ts', `export * from '../signals/flag.js';`],
    ['a room above, as a type', 'attendance/a.ts', `let flag: import('../signals/flag.js').Flag;`],
    ['a rule that draws', 'casework/a-rules.ts', `import {html} from 'lit';`],
    ['a rule that speaks', 'casework/a-kinds.ts', `import {terms} from './messages/en.js';`],
    ['a rule that stores', 'signals/a.ts', `import {openDB} from 'idb';`],
    ['a rule with a journal', 'signals/a.ts', `import {Journal} from '../journal/journal.js';`],
    ['a rule that runs a view', 'roster/a.ts', `import {rosterFold} from './roster-view.js';`],
    ['a rule with a clock', 'casework/a.ts', `export const today = () => new Date();`],
    ['a rule with another clock', 'casework/a.ts', `export const now = () => Date.now();`],
    ['a rule in the page', 'voices/a.ts', `export const title = () => document.title;`],
    ['a view that draws', 'roster/a-view.ts', `import {notice} from '../ui/notice.js';`],
    ['a journal that knows a room', 'journal/a.ts', `import type {Roster} from '../roster/roster.js';`],
    ['a vault that knows a room', 'vault/a.ts', `import {concern} from '../voices/concern.js';`],
    ['a remote that knows a room', 'sync/a.ts', `import {wave} from '../survey/wave.js';`],
    ['an element that registers', 'casework/a-element.ts', `import '../define/pana-case.js';`],
    ['an index that registers', 'index.ts', `export * from './define/pana-case.js';`],
    ['a server with an element', 'server/a.ts', `import {define} from '../ui/define.js';`],
    ['a registration with a rule', 'define/pana-a.ts', `import {settle} from '../casework/settle.js';`],
    ['a kernel that needs a package', 'kernel/a.ts', `import {zipSync} from 'fflate';`],
    ['HPKE outside the vault', 'survey/a-element.ts', `import {CipherSuite} from '@hpke/core';`],
  ];
  for (const [why, path, code] of wrong) {
    it(`finds ${why}`, () => {
      const found = wrongArrows([readSource(path, code)]);
      expect(found).to.have.length(1);
      expect(found[0]).to.match(/^\S+ → \S+.*: ./);
    });
  }

  const right: readonly (readonly [why: string, path: string, code: string])[] = [
    [
      'a request for contact in a survey',
      'survey/a.ts',
      `import {requestContact} from '../voices/contact-request.js';`,
    ],
    ['a release in signals', 'signals/a.ts', `import type {Release} from '../survey/release.js';`],
    ['a lower rule', 'casework/a.ts', `import {isAbsent} from '../attendance/marks.js';`],
    ['the type of a view in a decision', 'roster/a.ts', `import type {RosterView} from './roster-view.js';`],
    [
      'a lower view in an element',
      'casework/a-element.ts',
      `import {rosterFold} from '../roster/roster-view.js';`,
    ],
    [
      'a property called like the page',
      'signals/a.ts',
      `export const days = (flag: {window: string}) => flag.window;`,
    ],
    [
      'a span called like the page',
      'signals/a.ts',
      `export const days = (window: string) => String(window);`,
    ],
    ['a day that was given', 'casework/a.ts', `export const at = (text: string) => new Date(text);`],
  ];
  for (const [why, path, code] of right) {
    it(`lets ${why} pass`, () => {
      expect(wrongArrows([readSource(path, code)])).to.deep.equal([]);
    });
  }

  it('finds a rule that leans on what draws', () => {
    const part = readSource('roster/part.ts', `import {html} from 'lit';`);
    const rule = readSource('roster/rule.ts', `import {part} from './part.js';`);
    expect(wrongArrows([part, rule])).to.deep.equal([
      'roster/rule.ts → roster/part.ts: a rule does not know a drawing',
    ]);
  });

  it('finds a circle', () => {
    const circle = [
      readSource('ui/a.ts', `import '../i18n/b.js';`),
      readSource('i18n/b.ts', `import '../journal/c.js';`),
      readSource('journal/c.ts', `import '../ui/a.js';`),
    ];
    expect(roomCircle(circle)).to.equal('ui → i18n → journal → ui');
    expect(fileCircle(circle)).to.equal('ui/a.ts → i18n/b.ts → journal/c.ts → ui/a.ts');
  });

  it('lets a file be fetched by one that it knows, and its type be known', () => {
    const around = [
      readSource('ui/a.ts', `import {b} from './b.js';`),
      readSource('ui/b.ts', `import type {A} from './a.js';\nexport const a = () => import('./a.js');`),
    ];
    expect(fileCircle(around)).to.equal(undefined);
  });
});
