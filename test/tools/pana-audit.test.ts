import {expect} from 'chai';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Journal} from '../../src/journal/journal.js';
import {writeLedgerFile} from '../../src/journal/ledger-file.js';
import {MemoryReplica} from '../../src/journal/memory-replica.js';
import type {CaseId} from '../../src/kernel/ids.js';
import {readCase} from '../../src/casework/case-rules.js';
import {writeNote} from '../../src/casework/plan-rules.js';
import {allowed, CaseStory, noteId} from '../support/cases.js';
import {author, noon} from '../support/entries.js';

/** What a psychologist wrote of one case, as the care team saves it. */
async function saved(): Promise<readonly string[]> {
  const journal = new Journal({replica: new MemoryReplica(), author, now: () => noon});
  const story = new CaseStory().assessed().planned();
  await journal.append({care: story.entries});
  const note = writeNote({note: noteId('n'), kind: 'note', text: 'Saw Aigerim at the gate'}, story.record);
  await journal.append({care: [...allowed(note), ...readCase('case-1' as CaseId, 'sitting')]});
  return writeLedgerFile(await journal.content('care'))
    .trimEnd()
    .split('\n');
}

describe('pana-audit', () => {
  let folder: string;
  let lines: readonly string[];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pana-audit-'));
    lines = await saved();
  });

  after(() => rmSync(folder, {recursive: true}));

  function audit(content: readonly string[] | undefined): {code: number | null; said: string} {
    const file = join(folder, 'care.jsonl');
    if (content) writeFileSync(file, content.join('\n'));
    const command = ['--import', 'tsx', 'src/tools/pana-audit.ts', ...(content ? [file] : [])];
    const {status, stdout, stderr} = spawnSync(process.execPath, command, {encoding: 'utf8'});
    return {code: status, said: stdout + stderr};
  }

  it('says that a whole ledger is whole, how far each device is known, and nothing of the child', () => {
    const {code, said} = audit(lines);
    expect(said).to.match(/Nothing is missing or altered/);
    expect(said).to.match(/device-1: \d+ entries up to place \d+/);
    expect(said).to.match(/cannot be known/);
    expect(said).not.to.contain('Aigerim');
    expect(code).to.equal(0);
  });

  const changes: readonly (readonly [
    what: string,
    change: (all: readonly string[]) => readonly string[],
    said: RegExp,
  ])[] = [
    [
      'an entry taken out',
      (all) => all.filter((_, at) => at !== 3),
      /missing +device-1, place 3 \([\w-]{43}\)/,
    ],
    [
      'a word changed',
      (all) => all.map((line) => line.replace('at the gate', 'at home')),
      /altered +[\w-]{43}/,
    ],
    [
      'another name put to it',
      (all) => all.map((line) => line.replace('"by":"staff-1"', '"by":"staff-2"')),
      /altered/,
    ],
    ['a line doubled', (all) => [...all.slice(0, 3), ...all.slice(2)], /doubled +[\w-]{43}: 2 times/],
    ['the end cut off', (all) => all.slice(0, -1), /1 line is missing from the file/],
    [
      'half a line',
      (all) => all.map((line, at) => (at === 2 ? line.slice(0, 50) : line)),
      /unreadable +line 3/,
    ],
  ];
  for (const [what, change, said] of changes) {
    it(`finds ${what}`, () => {
      const found = audit(change(lines));
      expect(found.said).to.match(said);
      expect(found.code).to.equal(1);
    });
  }

  it('finds a fork and a kind of a newer version', async () => {
    const strange = {kind: 'casework/from-the-future', about: 'case/case-1/x' as never, body: {}};
    const other = new Journal({replica: new MemoryReplica(), author, now: () => noon});
    await other.append({care: [strange]});
    const [, line = ''] = writeLedgerFile(await other.content('care')).split('\n');
    const {code, said} = audit([...lines, line]);
    expect(said).to.match(/forked +device-1, place 1:/);
    expect(said).to.match(/unknown +[\w-]{43}: of the kind "casework\/from-the-future"/);
    expect(said).to.match(/1 line more than its head says/);
    expect(code).to.equal(1);
  });

  it('says what is wrong with a file that it cannot read, and how it is used', () => {
    expect(audit(['Pupil,Day']))
      .to.deep.include({code: 2})
      .and.to.have.property('said')
      .that.matches(/not a ledger/);
    expect(audit(undefined))
      .to.deep.include({code: 2})
      .and.to.have.property('said')
      .that.matches(/usage: pana-audit FILE/);
  });
});
