import {caseKindOf, subjectOf} from '../../../src/casework/case-kinds-all.js';
import type {OfCase} from '../../../src/casework/case-kind.js';
import {actionSet, caseRead, caseStep, riskLevels, riskSet} from '../../../src/casework/case-kinds.js';
import type {CaseRecord, Held} from '../../../src/casework/case-record.js';
import {allCases, caseOf} from '../../../src/casework/casework-view.js';
import {setAsideOf} from '../../../src/casework/set-aside-view.js';
import type {Entry} from '../../../src/journal/entry.js';
import type {CaseId} from '../../../src/kernel/ids.js';
import type {Device} from './device.js';

export type CaseEntry = Entry<string, OfCase>;

/** What must lie on a device, reckoned without any of Pana's own folding. */
export interface Expected {
  /** Of cases, readable. */
  readonly entries: readonly CaseEntry[];
  /** Kept and not understood. */
  readonly unreadable: number;
  /** Every id that must be stored, and no other. */
  readonly stored: ReadonlySet<string>;
}

/** @returns what is wrong with what a device holds and shows; nothing where all is well */
export async function faultsOf(
  device: Device,
  {entries, unreadable, stored}: Expected,
): Promise<readonly string[]> {
  const lying = (await device.replica.read('care')).entries.map(({id}) => id as string);
  const lost = [...stored].filter((id) => !lying.includes(id));
  const extra = lying.filter((id) => !stored.has(id));
  const counted = device.view.unreadable;
  const ids = [...new Set(entries.map(({body}) => body.caseId))];
  return [
    ...(lost.length > 0 ? [`${device.name} lost ${lost.join()}`] : []),
    ...(extra.length > 0 ? [`${device.name} holds what is gone or came twice: ${extra.join()}`] : []),
    ...(counted !== unreadable ? [`${device.name} counts ${counted} unreadable of ${unreadable}`] : []),
    ...ids.flatMap((id) =>
      faultsOfCase(
        caseOf(device.view.state, id),
        entries.filter(({body}) => body.caseId === id),
      ).map((fault) => `${device.name}, ${id}: ${fault}`),
    ),
  ];
}

function faultsOfCase(record: CaseRecord | undefined, entries: readonly CaseEntry[]): readonly string[] {
  if (!record) return ['the case is not shown'];
  const shown = new Map([...record.log, ...record.reads].map((entry) => [entry.id as string, entry]));
  const lost = entries.filter(({id}) => !shown.has(id));
  const altered = entries.filter((entry) => {
    const found = shown.get(entry.id);
    return found && (found.by !== entry.by || found.at !== entry.at);
  });
  return [
    ...lost.map(({id, kind}) => `${kind} ${id} is in no list`),
    ...altered.map(({id}) => `who and when of ${id} are other people's`),
    ...(shown.size > entries.length ? ['something is shown that nobody wrote'] : []),
    ...[...places(entries)].flatMap(([place, own]) => faultsAt(place, own, record)),
    ...faultsOfConflicts(record),
  ];
}

/** By kind and subject: only what says the same of the same is ever replaced. */
function places(entries: readonly CaseEntry[]): ReadonlyMap<string, readonly CaseEntry[]> {
  const found = new Map<string, CaseEntry[]>();
  for (const entry of entries) {
    if (!caseKindOf(entry.kind)?.subjectOf) continue;
    const place = placeOf(entry);
    found.set(place, [...(found.get(place) ?? []), entry]);
  }
  return found;
}

export function placeOf(entry: CaseEntry): string {
  return `${entry.kind} ${subjectOf(entry)}`;
}

function faultsAt(place: string, entries: readonly CaseEntry[], record: CaseRecord): readonly string[] {
  const replaced = new Set(entries.flatMap(({replaces = []}) => replaces));
  const stands = entries.filter(({id}) => !replaced.has(id));
  const [first] = stands;
  if (!first) return [`nothing stands at ${place}, though each entry replaces only earlier ones`];
  const held = record.standing.get(first.kind)?.find(({about}) => about === subjectOf(first));
  if (!held) return [`${place} is not shown`];
  const contested = new Set(stands.map(({body}) => JSON.stringify(sorted(body)))).size > 1;
  const isComplete = stands.every(({id}) => held.entries.some((entry) => entry.id === id));
  return [
    ...(isComplete ? [] : [`a value that stands is not shown at ${place}`]),
    ...(held.entries.length > stands.length ? [`a replaced value is shown at ${place}`] : []),
    ...(held.contested === contested ? [] : [`${place} is ${contested ? '' : 'not '}contested`]),
    ...faultsOfChoice(held, stands, record),
  ];
}

/** The higher risk counts, nothing is closed or done while somebody says otherwise. */
function faultsOfChoice(
  held: Held<OfCase>,
  stands: readonly CaseEntry[],
  record: CaseRecord,
): readonly string[] {
  const bodies = stands.map(({body}) => body as unknown as Readonly<Record<string, string>>);
  const value = held.value as unknown as Readonly<Record<string, string>>;
  if (held.kind === riskSet.name) {
    const rank = (level: unknown): number => riskLevels.findIndex((known) => known === level);
    const highest = Math.max(...bodies.map(({level}) => rank(level)));
    return rank(record.risk) >= highest ? [] : [`the risk was lowered to ${String(record.risk)}`];
  }
  if (held.kind === caseStep.name) {
    const isOpen = bodies.some(({step}) => step !== 'closed');
    return record.isOpen === isOpen ? [] : [`the case is ${record.isOpen ? 'open' : 'closed'}`];
  }
  if (held.kind === actionSet.name) {
    const isOpen = bodies.some(({status}) => status === 'open');
    return (value['status'] === 'open') === isOpen
      ? []
      : ['an action that somebody has still to do is not open'];
  }
  return [];
}

function faultsOfConflicts({conflicts, standing}: CaseRecord): readonly string[] {
  const contested = [...standing.values()].flat().filter((held) => held.contested);
  return contested.every((held) => conflicts.includes(held)) ? [] : ['a conflict is not shown as one'];
}

/** All that screens read of cases, as text: equal on two devices that hold the same. */
export function shownOn(device: Device): string {
  const records = [...allCases(device.view.state)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const aside = [...device.view.state.setAside.keys()].sort().map((id) => setAsideOf(device.view.state, id));
  return JSON.stringify([records, aside], (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

export function risksOn(device: Device, ids: readonly CaseId[]): readonly number[] {
  return ids.map((id) => {
    const risk = caseOf(device.view.state, id)?.risk;
    return risk ? riskLevels.indexOf(risk) : -1;
  });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}

export function isLook({kind}: Entry): boolean {
  return kind === caseRead.name;
}
