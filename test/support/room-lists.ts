/** Rooms of the school's work, each with those below it that it may know. */
export const below: Readonly<Record<string, readonly string[]>> = {
  roster: [],
  disclosure: [],
  attendance: ['roster', 'disclosure'],
  survey: ['roster', 'disclosure'],
  voices: ['roster', 'disclosure'],
  records: ['roster', 'disclosure', 'attendance'],
  signals: ['roster', 'disclosure', 'attendance', 'records', 'voices', 'survey'],
  casework: ['roster', 'disclosure', 'attendance', 'records', 'voices', 'survey', 'signals'],
  // Keys of the school and who has them: a leaver's work goes to others.
  team: ['roster', 'disclosure', 'attendance', 'records', 'voices', 'survey', 'signals', 'casework'],
  // What is shared of a school's ledgers, and what is not.
  'sync-screen': [],
};

/** The rest of the house. `front` is what stands before the school: sign-in, duties, the frame. */
export const services: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  journal: ['kernel'],
  vault: ['kernel', 'journal'],
  sync: ['kernel', 'journal', 'vault'],
  i18n: ['kernel', 'journal'],
  ui: ['kernel', 'journal', 'i18n'],
  host: ['kernel', 'journal', 'vault', 'sync', 'roster'],
  front: ['kernel', 'journal', 'vault', 'sync', 'i18n', 'ui', 'host', ...Object.keys(below)],
  server: ['kernel', 'journal', 'vault', 'sync'],
  // Commands that a person runs with Node, beside a school's server or without one.
  tools: ['kernel', 'journal', 'front', 'server'],
  // `i18n/kk.ts`: all texts of one language at once.
  texts: ['i18n', 'front', ...Object.keys(below)],
};

/** What elements of every room share with `<pana-school>`. */
export const hostContracts = [
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
export const drawing: Readonly<Record<string, readonly string[]>> = {
  survey: [
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
    'aids/spoken-parts',
  ],
  team: ['own-fault'],
  'sync-screen': ['standing'],
  casework: ['exchange/exchange-words', 'kind-words', 'rules/year-memory', 'triage-decide', 'triage-keys'],
};

/** Seal, store or send. */
export const sending: Readonly<Record<string, readonly string[]>> = {
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
  casework: ['log-read', 'people', 'retention/erase-work'],
  team: ['team-rows'],
};

/** Ask a view, beside views: what is computed from entries, and decisions on it. */
export const asking: Readonly<Record<string, readonly string[]>> = {
  roster: ['close-class'],
  attendance: [
    'beside-class',
    'import/file-codes',
    'import/file-columns',
    'late-days',
    'register-sheet',
    'register-start',
    'roster-as-taken',
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
    'model/detect-model',
    'model/gather',
    'model/term-facts',
    'raise-flags',
    'school-years',
    'replay/capacity',
    'replay/replay',
    'replay/year-replays',
    'watch',
    'wrong-concerns',
    'year-series',
    'year-watch',
  ],
  survey: ['destroy-wave', 'wave-id', 'wave-promise'],
  casework: [
    'data-reach',
    'flag-groups',
    'people/leaver-rules',
    'plan/answered',
    'retention/case-remains',
    'retention/erase-case',
    'retention/keeping-rows',
    'plan/hand-over',
    'register-folds',
    'rules/year-at-hand',
    'timeline',
  ],
};
