import type {Import, Source} from './arrows.js';
import {asking, below, drawing, hostContracts, sending, services} from './room-lists.js';

type Kind = 'rule' | 'view' | 'sending' | 'drawing';
const rank: Readonly<Record<Kind, number>> = {rule: 0, view: 1, sending: 2, drawing: 3};

const packages: Readonly<Record<Kind, RegExp>> = {
  rule: /^(?:csv-parse\/|fflate$|@noble\/hashes\/|saxen$|uqr$)/,
  view: /^@noble\/hashes\//,
  sending: /^(?:idb$|@noble\/hashes\/)/,
  drawing: /^(?:lit$|lit\/|@lit\/context$|uqr$)/,
};
const servicePackages: Readonly<Record<string, RegExp>> = {
  journal: /^(?:idb$|@noble\/hashes\/)/,
  vault: /^(?:@cloudflare\/blindrsa-ts\/|@hpke\/core$|@noble\/hashes\/|hash-wasm$|jose$)/,
  sync: /^idb$/,
  i18n: /^(?:lit$|lit\/)/,
  ui: /^(?:lit$|lit\/)/,
  host: /^(?:lit$|@lit\/context$)/,
  front: /^(?:lit$|lit\/|@lit\/)/,
  server: /^(?:node:|jose$|@noble\/hashes\/)/,
  tools: /^node:/,
};

/** What a file of a room may use of the services. */
const reach: Readonly<Record<Kind, readonly string[]>> = {
  rule: ['kernel'],
  view: ['kernel', 'journal'],
  sending: ['kernel', 'journal', 'vault', 'sync', 'host'],
  drawing: ['kernel', 'journal', 'vault', 'sync', 'host', 'ui', 'i18n'],
};

const drawsWith = /^(?:lit$|lit\/|@lit\/|ui\/|i18n\/)|messages\//;

const belongsToScreen = /-(?:element|screen|controller|work|events?)$|\.styles$|messages\//;

/** These never draw, whatever they import. */
const neverDraw = /-(?:rules|kinds|view)$/;

/** @returns each arrow that points the wrong way, as `from → to: why` */
export function wrongArrows(sources: readonly Source[]): readonly string[] {
  const kinds: Kinds = new Map(sources.map((source) => [source.path, kindOf(source)]));
  return sources.flatMap((source) => [
    ...source.imports.flatMap((found) => {
      const why = found.inside
        ? whyNot(source.path, found, kinds)
        : whyNoPackage(source.path, found.to, kinds);
      return why ? [`${source.path} → ${found.to}: ${why}`] : [];
    }),
    ...strayGlobals(source, kinds),
  ]);
}

type Kinds = ReadonlyMap<string, Kind>;

/** To which group a pupil belongs is read where rules are compared by group, and never where anybody is pointed out. */
const readsAudit = /^(?:signals\/audit\/|casework\/(?:rules|fairness-messages)\/)/;
/** Views of the same ledger name the kind, to pass it over; who checks a ledger, to know it. */
const passesOverAudit = [
  'signals/flags-view.ts',
  'signals/rules-view.ts',
  'signals/model/model-view.ts',
  'host/audit/known-kinds.ts',
];

function whyNotAudit(from: string, to: string): string | undefined {
  if (!to.startsWith('signals/audit/') || readsAudit.test(from)) return undefined;
  if (to === 'signals/audit/audit-kinds.ts' && passesOverAudit.includes(from)) return undefined;
  return 'a group is no input to anything but the audit';
}

function whyNot(from: string, {to, typeOnly}: Import, kinds: Kinds): string | undefined {
  const [home, target] = [roomOf(from), roomOf(to)];
  const audit = whyNotAudit(from, to);
  if (audit) return audit;
  if (home === target && !below[home]) return undefined;
  if (target === 'define' || target === 'texts')
    return mayRegister(home) ? undefined : 'only define, demo and apps register';
  if (home === 'texts') return /^i18n\/|messages\//.test(to) ? undefined : 'gives texts, and nothing else';
  if (home === 'define')
    return /-(?:element|events?)\.ts$|^ui\/define\.ts$/.test(to) ? undefined : 'registers, and nothing else';
  if (home === 'apps') return target === 'server' ? 'a browser has no server' : undefined;
  if (home === 'index') return ['apps', 'server'].includes(target) ? 'is for every place' : undefined;
  const known = services[home];
  if (known) return known.includes(target) ? undefined : `${home} knows nothing of ${target}`;
  return whyNotInRooms({from, home, to, target, typeOnly}, kinds);
}

/** What a pupil's device seals for `voices`, and what a reader passes on: the shape of a message, and nothing that opens one. */
const saidByPupils = ['voices/contact-request.ts', 'voices/text-warning.ts'];

interface Arrow {
  readonly from: string;
  readonly home: string;
  readonly to: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function whyNotInRooms({from, home, to, target, typeOnly}: Arrow, kinds: Kinds): string | undefined {
  const kind = kinds.get(from) ?? 'rule';
  const reached = kinds.get(to) ?? kindByName(to);
  if (services[target]) return reach[kind].includes(target) ? undefined : `a ${kind} does not use ${target}`;
  if (saidByPupils.includes(to) && home === 'survey') return undefined;
  if (target !== home && !below[home]?.includes(target)) return `${home} stands beside or below ${target}`;
  if (target === 'survey' && home !== 'survey' && to !== 'survey/release.ts')
    return 'from the survey only releases come out';
  // A decision is made on a view's state: its type is the contract between them.
  const allowed = typeOnly && kind === 'rule' ? rank.view : rank[kind];
  return rank[reached] <= allowed ? undefined : `a ${kind} does not know a ${reached}`;
}

function whyNoPackage(from: string, to: string, kinds: Kinds): string | undefined {
  const home = roomOf(from);
  if (home === 'apps') return undefined;
  const kind = below[home] && kinds.get(from);
  const allowed = kind ? packages[kind] : servicePackages[home];
  return allowed?.test(to) ? undefined : `${kind ? `a ${kind}` : home} does not use that package`;
}

function strayGlobals({path, globals}: Source, kinds: Kinds): readonly string[] {
  const kind = kinds.get(path) ?? 'rule';
  const room = roomOf(path);
  const isPure = room === 'kernel' || (below[room] && ['rule', 'view'].includes(kind));
  return isPure ? globals.map((name) => `${path} → ${name}: no browser and no clock in a ${kind}`) : [];
}

export function roomOf(path: string): string {
  if (/^i18n\/[a-z]{2}\.ts$/.test(path)) return 'texts';
  const room = path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
  return room === 'host' && !hostContracts.includes(path) ? 'front' : room;
}

function kindOf({path, imports}: Source): Kind {
  const byName = kindByName(path);
  const draws = byName === 'rule' && imports.some(({to}) => drawsWith.test(to));
  return draws && !neverDraw.test(nameOf(path)) ? 'drawing' : byName;
}

function kindByName(path: string): Kind {
  const room = path.split('/')[0] ?? '';
  const name = nameOf(path);
  if (belongsToScreen.test(name) || drawing[room]?.includes(name)) return 'drawing';
  if (sending[room]?.includes(name)) return 'sending';
  return name.endsWith('-view') || asking[room]?.includes(name) ? 'view' : 'rule';
}

/** Inside its room, without the ending. */
function nameOf(path: string): string {
  return path.replace(/^[^/]+\//, '').replace(/\.ts$/, '');
}

function mayRegister(room: string): boolean {
  return room === 'define' || room === 'apps';
}
