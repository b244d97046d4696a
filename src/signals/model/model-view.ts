import {canonicalJson} from '../../journal/canonical-json.js';
import type {Entry} from '../../journal/entry.js';
import type {Fold} from '../../journal/fold.js';
import {addHead, headsOf, noHeads, type Heads} from '../../journal/heads.js';
import type {EntryId} from '../../kernel/ids.js';
import {auditGroupsKept} from '../audit/audit-kinds.js';
import {flagRaised, flagTriaged} from '../flag.js';
import {ruleSet} from '../rule-kinds.js';
import {modelSet, modelSubject, type ModelSet, type UsedModel} from './model-kinds.js';

export type ModelEntry = Entry<string, ModelSet>;

export interface ModelState {
  readonly heads: Heads<ModelSet>;
  /** Every word that the school ever had on its model, by id. */
  readonly history: Map<EntryId, ModelEntry>;
}

/** A model that points pupils out, and the version that its flags carry. */
export interface ModelInUse extends UsedModel {
  readonly version: number;
}

/** Where the school's model stands. */
export interface StandingModel {
  /** 0 while nobody ever used one. */
  readonly version: number;
  /** More than one while two people said two things without knowing of each other: each makes its list until somebody settles it. */
  readonly inUse: readonly ModelInUse[];
  readonly contested: boolean;
  /** What is in conflict, or the one thing that was said; empty while nobody ever used one. */
  readonly sides: readonly ModelEntry[];
  /** What the next word on it replaces. */
  readonly heads: readonly EntryId[];
}

/** The school's own model: the care team's, like all rules. */
export const modelFold: Fold<ModelState> = {
  name: 'signals/model',
  version: 1,
  ledger: 'care',
  kinds: [modelSet],
  ignores: [flagRaised, flagTriaged, ruleSet, auditGroupsKept],
  empty: () => ({heads: noHeads(), history: new Map()}),
  add: ({heads, history}, entry) => {
    if (entry.about !== modelSubject) return;
    addHead(heads, entry as ModelEntry);
    history.set(entry.id, entry as ModelEntry);
  },
};

export function standingModel({heads}: ModelState): StandingModel {
  const sides = headsOf(heads, modelSubject);
  const different = new Map(sides.map(({body: {use, version}}) => [canonicalJson({use}), {use, version}]));
  return {
    version: Math.max(0, ...sides.map(({body}) => body.version)),
    inUse: [...different.values()].flatMap(({use, version}) => (use ? [{...use, version}] : [])),
    contested: different.size > 1,
    sides,
    heads: sides.map(({id}) => id),
  };
}

/** @returns every word on it, the latest version first */
export function modelHistory({history}: ModelState): readonly ModelEntry[] {
  return [...history.values()].sort((a, b) => b.body.version - a.body.version || (a.id < b.id ? -1 : 1));
}
