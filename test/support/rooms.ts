import type {Import, Source} from './arrows.js';

/** Rooms of the school's work, each with those below it that it may know. */
const below: Readonly<Record<string, readonly string[]>> = {
  roster: [],
  disclosure: [],
  attendance: ['roster', 'disclosure'],
  survey: ['roster', 'disclosure'],
  voices: ['roster', 'disclosure'],
  records: ['roster', 'disclosure', 'attendance'],
  signals: ['roster', 'disclosure', 'attendance', 'records', 'voices', 'survey'],
  casework: ['roster', 'disclosure', 'attendance', 'records', 'voices', 'survey', 'signals'],
};

/** The rest of the house. `front` is what stands before the school: sign-in, duties, the frame. */
const services: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  journal: ['kernel'],
  vault: ['kernel', 'journal'],
  sync: ['kernel', 'journal', 'vault'],
  i18n: ['kernel', 'journal'],
  ui: ['kernel', 'journal', 'i18n'],
  host: ['kernel', 'journal', 'sync', 'roster'],
  front: ['kernel', 'journal', 'vault', 'sync', 'i18n', 'ui', 'host', ...Object.keys(below)],
  server: ['kernel', 'journal', 'vault', 'sync'],
  // `i18n/kk.ts`: all texts of one language at once.
  texts: ['i18n', 'front', ...Object.keys(below)],
};

/** What elements of every room share with `<pana-school>`. */
const hostContracts = [
  'host',
  'school',
  'session',
  'person-controller',
  'ticket-messages',
  'view-controller',
].map((name) => `host/${name}.ts`);

// A file of a room is a rule until its name, what it draws with or one of these lists says more. What is listed may
// reach further, so each line here is a line to think about.

/** Belong to a screen without drawing themselves. */
const drawing: Readonly<Record<string, readonly string[]>> = {
  survey: [
    'print-alone',
    'qr',
    'dispatch',
    'draft',
    'quick-exit',
    'sending',
    'items/rare-items',
    'items/more-items',
    'items/single-item',
    'fit',
    'one-a-screen',
    'survey-step',
    'wear',
    'aids/spoken-parts',
  ],
  casework: ['rules/year-memory', 'triage-decide', 'triage-keys'],
};

/** Seal, store or send. */
const sending: Readonly<Record<string, readonly string[]>> = {
  survey: [
    'blind-responses',
    'courier',
    'judge-ticket',
    'make-slips',
    'open-written',
    'outbox',
    'participation',
    'plan-wave',
    'post',
    'reading-keys',
    'restore-key',
    'tally-responses',
    'wave-client',
    'wave-issuers',
    'wave-request',
    'wave-trust',
  ],
  voices: ['receive-concerns', 'send-concern'],
  casework: ['log-read', 'people'],
};

/** Ask a view, beside views: what is computed from entries, and decisions on it. */
const asking: Readonly<Record<string, readonly string[]>> = {
  attendance: [
    'beside-class',
    'import/file-codes',
    'import/file-columns',
    'register-sheet',
    'register-start',
    'series',
    'take-register',
    'untaken',
    'year',
  ],
  records: ['explain-records', 'import/plan-records', 'import/preview-records'],
  signals: [
    'audit/keep-audit',
    'come-again',
    'contact',
    'detect-attendance',
    'raise-flags',
    'replay/capacity',
    'replay/replay',
    'replay/year-replays',
    'watch',
    'year-series',
    'year-watch',
  ],
  survey: ['destroy-wave', 'wave-id', 'wave-promise'],
  casework: ['data-reach', 'flag-groups', 'rules/year-at-hand', 'timeline'],
};

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
  vault: /^(?:@cloudflare\/blindrsa-ts\/|@hpke\/core$|@noble\/hashes\/|jose$)/,
  sync: /^idb$/,
  i18n: /^(?:lit$|lit\/)/,
  ui: /^(?:lit$|lit\/)/,
  host: /^(?:lit$|@lit\/context$)/,
  front: /^(?:lit$|lit\/|@lit\/)/,
  server: /^(?:node:|jose$|@noble\/hashes\/)/,
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
/** Views of the same ledger name the kind, to pass it over. */
const passesOverAudit = ['signals/flags-view.ts', 'signals/rules-view.ts'];

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

/** Rooms that know each other in a circle, as `a → b → a`. */
export function roomCircles(sources: readonly Source[]): readonly string[] {
  const arrows = new Map<string, Set<string>>();
  for (const {path, imports} of sources)
    for (const {to, inside} of imports) if (inside) knownBy(arrows, roomOf(path)).add(roomOf(to));
  return [...arrows.keys()].flatMap((room) => circleFrom(arrows, [room]) ?? []);
}

function circleFrom(
  arrows: ReadonlyMap<string, ReadonlySet<string>>,
  path: readonly string[],
): string | undefined {
  const [first, last] = [path[0], path.at(-1) ?? ''];
  for (const next of arrows.get(last) ?? []) {
    if (next === last) continue;
    if (next === first) return [...path, next].join(' → ');
    const circle = path.includes(next) ? undefined : circleFrom(arrows, [...path, next]);
    if (circle) return circle;
  }
  return undefined;
}

function knownBy(arrows: Map<string, Set<string>>, room: string): Set<string> {
  const known = arrows.get(room) ?? new Set<string>();
  arrows.set(room, known);
  return known;
}

function roomOf(path: string): string {
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
