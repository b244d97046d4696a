/** By what measures are grouped when there are many to choose from. */
export const topics = [
  'bullying',
  'forms',
  'where',
  'told',
  'online',
  'climate',
  'wellbeing',
  'other',
] as const;
export type Topic = (typeof topics)[number];

/** The measure that is the map of the school. Holds what no id may hold, so that it is nobody else's name. */
export const mapId = 'the map';

/** More than these stand in a list instead of side by side. */
export const mostChips = 8;

const members: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  bullying: ['bullied', 'bullies-others', 'four-groups', 'seen', 'stood-by', 'fetched-adult'],
  forms: ['hit', 'mean-words', 'left-out', 'things-taken', 'rumours', 'threatened', 'sexual-comments'],
  climate: ['climate', 'kind', 'heard', 'safe', 'helped', 'adults-act', 'belonging'],
  wellbeing: ['low', 'self-harm-thoughts'],
};

/** By the ids of the questionnaires that come with Pana; of a school's own whatever is not called so is `other`. */
export function topicOf(measureId: string): Topic {
  const id = measureId.replace(/-answers$/, '');
  if (id === mapId || id.startsWith('where-')) return 'where';
  if (/^(?:un)?told-/.test(id)) return 'told';
  if (/online|^passed-on$/.test(id)) return 'online';
  if (id.startsWith('safe-')) return 'climate';
  return topics.find((topic) => members[topic]?.includes(id)) ?? 'other';
}

/** @returns each topic that has any, with its measures in their own order */
export function byTopic(ids: readonly string[]): readonly (readonly [Topic, readonly string[]])[] {
  return topics
    .map((topic) => [topic, ids.filter((id) => topicOf(id) === topic)] as const)
    .filter(([, own]) => own.length > 0);
}
