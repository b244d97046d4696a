import {longDay, momentOf, shortDay} from '../../i18n/format.js';
import type {OfCase} from '../case-kind.js';
import type {Held, Written} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {eventOf, headOf, valueOf} from '../case-words.js';
import {kindIn} from '../concern-text.js';
import type {ExchangeTerms} from '../exchange-messages/en.js';
import {timelineOf, type TimelineEvent} from '../timeline.js';
import {readersOf, type PaperReaders} from './paper-readers.js';

export const paperParts = ['summary', 'plan', 'log', 'team', 'concerns', 'flags', 'looks'] as const;
export type PaperPart = (typeof paperParts)[number];

/** Ticked ahead: what somebody outside needs to act. Words of others and who looked are a choice. */
export const usualParts: ReadonlySet<PaperPart> = new Set(['summary', 'plan']);

/** One thing that is said. All of it is text, and all of it goes through what is struck out. */
export interface Block {
  readonly head: string;
  readonly meta?: string;
  readonly text?: string;
}

export interface Paper {
  readonly parts: readonly {readonly part: PaperPart; readonly blocks: readonly Block[]}[];
}

/** The chosen parts of a case as text, before anything is struck out. */
export function paperOf(screen: CaseScreen, t: ExchangeTerms, chosen: ReadonlySet<PaperPart>): Paper {
  const parts = paperParts.filter((part) => chosen.has(part));
  return {parts: parts.map((part) => ({part, blocks: blocks[part](screen, t)}))};
}

/** Everything that a paper may say, to look for names in. */
export function textOf({parts}: Paper): string {
  return parts
    .flatMap((part) => part.blocks.flatMap(({head, meta = '', text = ''}) => [head, meta, text]))
    .join('\n');
}

const blocks: Readonly<Record<PaperPart, (screen: CaseScreen, t: ExchangeTerms) => readonly Block[]>> = {
  summary: summaryBlocks,
  plan: planBlocks,
  log: (screen) => entryBlocks(screen, 'others'),
  team: (screen) => entryBlocks(screen, 'team'),
  concerns: (screen, t) =>
    eventsOf(screen).flatMap((event) => (event.kind === 'concern' ? [concernBlock(screen, t, event)] : [])),
  flags: (screen) =>
    eventsOf(screen).flatMap((event) => (event.kind === 'flag' ? [flagBlock(screen, event)] : [])),
  looks: ({record, people, language}) =>
    [...record.reads]
      .sort(oldestFirst)
      .map(({by, at}) => ({head: people.staffName(by), meta: momentOf(language, at)})),
};

/** Where two people contradict each other, both are on paper. */
function summaryBlocks(
  {t: words, words: common, record, people, language}: CaseScreen,
  t: ExchangeTerms,
): readonly Block[] {
  const {lead, openedOn, reviewOn, risk, riskHeld, step} = record;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t.paper.className, people.classOfPupil(record.pupil)],
    [common.step, common.steps[step]],
    [common.risk, risk ? common.risks[risk] : common.riskNotSet],
    [words.reason, riskHeld?.value.reason],
    [t.paper.lead, lead && people.staffName(lead)],
    [t.paper.opened, openedOn && longDay(language, openedOn)],
    [words.reviewOn, reviewOn && longDay(language, reviewOn)],
  ];
  return rows.flatMap(([head, text]) => (text ? [{head, text}] : []));
}

function planBlocks(screen: CaseScreen, t: ExchangeTerms): readonly Block[] {
  const {record, people, language, t: words} = screen;
  const goals = record.goals.flatMap((goal): readonly Block[] => [
    {head: words.goal, text: goal.value.text || words.lostGoal},
    ...goal.actions.map(({value}) => ({
      head: words.statuses[value.status],
      meta: words.by(people.responsibleName(value.responsible), shortDay(language, value.due)),
      text: [value.text, value.result].filter(Boolean).join('\n'),
    })),
  ]);
  return [...goals, ...record.conflicts.map((held) => conflictBlock(screen, t, held))];
}

function conflictBlock(screen: CaseScreen, t: ExchangeTerms, {kind, value, entries}: Held<OfCase>): Block {
  const sides = entries.map((entry) => `${valueOf(screen, entry)} (${screen.people.staffName(entry.by)})`);
  return {head: headOf(screen, {kind, body: value}), meta: t.paper.contested, text: sides.join('\n')};
}

function entryBlocks(screen: CaseScreen, readers: PaperReaders): readonly Block[] {
  const entries = eventsOf(screen).flatMap((event) => (event.kind === 'entry' ? [event.entry] : []));
  return entries
    .filter((entry) => readersOf(screen.record, entry) === readers)
    .map((entry) => entryBlock(screen, entry));
}

function entryBlock(screen: CaseScreen, entry: Written<OfCase>): Block {
  const {head, text} = eventOf(screen, entry);
  return {head, text, meta: metaOf(screen, entry)};
}

function concernBlock(
  {people, voices, words, t: caseWords, language}: CaseScreen,
  t: ExchangeTerms,
  {concern}: Extract<TimelineEvent, {kind: 'concern'}>,
): Block {
  if (!concern) return {head: caseWords.concern, text: caseWords.unreadConcern};
  const involved = concern.pupils.map(
    ({pupil, role}) => `${people.pupilName(pupil) ?? words.noName}: ${voices.roles[role]}`,
  );
  return {
    head: `${caseWords.concern}: ${kindIn(concern, voices)}`,
    meta: [longDay(language, concern.day), concern.by && people.staffName(concern.by)]
      .filter(Boolean)
      .join(' · '),
    text: [concern.text, involved.length > 0 && `${t.paper.involved} ${involved.join('; ')}`]
      .filter(Boolean)
      .join('\n'),
  };
}

function flagBlock(
  {flagWords, t, language}: CaseScreen,
  {flag}: Extract<TimelineEvent, {kind: 'flag'}>,
): Block {
  const words = flagWords.explain(flag.flag);
  const meta = momentOf(language, flag.raisedAt);
  return words ? {head: t.flag(words.title), meta, text: words.reason} : {head: t.unreadFlag, meta, text: ''};
}

function metaOf({people, language}: CaseScreen, {by, at}: Written<OfCase>): string {
  return `${people.staffName(by)}, ${momentOf(language, at)}`;
}

/** Paper is read from the top: the oldest first. */
function eventsOf({record, flags, concerns}: CaseScreen): readonly TimelineEvent[] {
  return [...timelineOf(record, flags, concerns)].reverse();
}

function oldestFirst(a: Written<OfCase>, b: Written<OfCase>): number {
  return a.at < b.at ? -1 : 1;
}
