import {isArrayOf, isFields, isOneOf, isText} from '../../kernel/guards.js';

/** What an item may tell of who answers. */
export const traits = [
  'name',
  'gender',
  'age',
  'class',
  'language',
  'origin',
  'family',
  'faith',
  'health',
  'address',
] as const;
export type Trait = (typeof traits)[number];

/**
 * What people have said of items. Kept beside the instrument and never sent to pupils' devices.
 *
 * `traits`: what an item tells of who answers, or that it tells nothing, whatever its words look like. `harmless`: items
 * that somebody has looked at and found to hurt nobody.
 */
export interface Marks {
  readonly traits: Readonly<Record<string, Trait | 'none'>>;
  readonly harmless: readonly string[];
}

export const noMarks: Marks = {traits: {}, harmless: []};

export function isMarks(value: unknown): value is Marks {
  return (
    isFields(value) &&
    isFields(value['traits']) &&
    Object.values(value['traits']).every((trait) => trait === 'none' || isOneOf(trait as string, traits)) &&
    isArrayOf(value['harmless'], isText)
  );
}
