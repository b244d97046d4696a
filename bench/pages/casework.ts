import '../../src/define/pana-case.js';
import '../../src/define/pana-caseload.js';
import {readCase} from '../../src/casework/case-rules.js';
import {caseworkFold} from '../../src/casework/casework-view.js';
import type {School} from '../../src/host/school.js';
import type {Fold} from '../../src/journal/fold.js';
import {IdbReplica} from '../../src/journal/idb-replica.js';
import type {CaseId} from '../../src/kernel/ids.js';
import {flagsFold} from '../../src/signals/flags-view.js';
import {concernsFold} from '../../src/voices/concerns-view.js';
import {contactsFold} from '../../src/voices/contacts-view.js';
import {textWarningsFold} from '../../src/voices/text-warnings-view.js';
import {importOf, schoolOn} from '../casework/bench-school.js';
import {manyCases} from '../casework/many-cases.js';
import {keyTimes, painted, watchKeys} from './painted.js';

const stored = 'casework';

/** All that the screens of cases read of `care`: each view has a snapshot of its own. */
const careFolds = [caseworkFold, flagsFold, concernsFold, contactsFold, textWarningsFold];

let school: School | undefined;

/** Fills a school with a case for each pupil and leaves the snapshots of its views. @returns entries */
async function fill(cases: number, each: number): Promise<number> {
  const replica = await IdbReplica.open(stored);
  const entries = manyCases(cases, each);
  for (let from = 0; from < entries.length; from += 10_000)
    await replica.append({care: entries.slice(from, from + 10_000)});
  const {journal} = schoolOn(replica);
  // Where this device's chain ends is looked for once: before anything is measured.
  await journal.append({school: importOf(cases), care: readCase('case-0' as CaseId, 'first')});
  for (const fold of careFolds) {
    await journal.read<unknown>(fold as Fold<unknown>);
    while (!(await replica.readSnapshot(fold.name))) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  journal.close();
  return entries.length;
}

/** From nothing but loaded modules to the painted caseload, in a page that has opened nothing yet. @returns ms */
async function firstOpen({cold = false} = {}): Promise<number> {
  const start = performance.now();
  const replica = await IdbReplica.open(stored);
  if (cold) {
    replica.readSnapshot = () => Promise.resolve(undefined);
    replica.writeSnapshot = () => Promise.resolve();
  }
  school = schoolOn(replica);
  await shownCaseload();
  return performance.now() - start;
}

/** Once more on the same device, as when a person comes back to it from a case. @returns ms */
async function openCaseload(): Promise<number> {
  clear();
  const start = performance.now();
  await shownCaseload();
  return performance.now() - start;
}

async function shownCaseload(): Promise<void> {
  const element = shown('pana-caseload', {});
  await painted(() => element.renderRoot.querySelector('tbody .linklike'));
}

/** A case that nobody has looked at on this device. @returns ms until all of its parts are painted */
async function openCase(number: number): Promise<number> {
  clear();
  const start = performance.now();
  const element = shown('pana-case', {caseId: `case-${number}`});
  await painted(() => element.renderRoot.querySelector('.timeline .event') && isWhole(element.renderRoot));
  return performance.now() - start;
}

/** No part of it says any more that it is being fetched. */
function isWhole(root: ParentNode): boolean {
  return [...root.querySelectorAll('p[role="status"]')].every(
    ({textContent}) => !textContent.includes('Loading'),
  );
}

/** Writes a note in the case that is open and saves it. @returns ms from the press to the painted note */
async function writeNote(text: string): Promise<number> {
  const root = document.querySelector('pana-case')?.renderRoot as ShadowRoot;
  root.querySelector<HTMLElement>('[data-opens="note"]')?.click();
  await painted(() => root.querySelector('[data-form] textarea'));
  const field = root.querySelector<HTMLTextAreaElement>('[data-form] textarea');
  if (!field) throw new Error('there is no field for a note');
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  const start = performance.now();
  root.querySelector<HTMLElement>('[data-form] .primary')?.click();
  await painted(() =>
    [...root.querySelectorAll('.timeline .prose')].some(({textContent}) => textContent.includes(text)),
  );
  return performance.now() - start;
}

/** The caseload with the focus in its search. */
async function prepareSearch(): Promise<void> {
  await firstOpen();
  const root = document.querySelector('pana-caseload')?.renderRoot;
  root?.querySelector<HTMLElement>('#search')?.focus();
}

/** @returns rows that are found, as the screen says it */
function found(): number {
  const root = document.querySelector('pana-caseload')?.renderRoot;
  if (!root) return document.querySelectorAll('tbody tr').length;
  const blocks = [...root.querySelectorAll<HTMLElement>('tbody[data-block]')];
  if (blocks.length === 0) return root.querySelectorAll('tbody tr').length;
  return blocks.reduce((sum, {dataset}) => sum + Number(dataset['rows']), 0);
}

function shown<Tag extends 'pana-case' | 'pana-caseload'>(
  tag: Tag,
  values: object,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element, {lang: 'en', school, ...values});
  document.body.append(element);
  return element;
}

function clear(): void {
  document.body.replaceChildren();
}

Object.assign(globalThis, {
  bench: {
    ...{fill, firstOpen, openCaseload, openCase, writeNote, prepareSearch, found},
    ...{watchKeys: () => watchKeys('input'), keyTimes},
  },
});
