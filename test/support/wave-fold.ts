import type {Entry} from '../../src/journal/entry.js';
import type {Fold} from '../../src/journal/fold.js';
import {defineKind} from '../../src/kernel/draft.js';
import {isFields, type Fields} from '../../src/kernel/guards.js';

const kinds = ['survey/wave-keys', 'survey/participation-noted'].map((name) => defineKind(name, isFields));

/** What a ledger holds of waves, told whole: whatever was not taken out of a view shows. */
export const heldFold: Fold<Map<string, Fields>> = {
  name: 'survey/held',
  version: 1,
  ledger: 'care',
  kinds,
  empty: () => new Map(),
  add: (state, {id, body}: Entry) => void state.set(id, body as Fields),
};
