import {nothing, type TemplateResult} from 'lit';
import {today, type School} from '../host/school.js';
import type {CommonTerms} from '../i18n/common/en.js';
import type {Roster} from '../roster/roster.js';
import {announce} from '../ui/announcer.js';
import {checkScreen} from './instrument-check.js';
import {conflictScreen} from './instrument-conflict.js';
import {instrumentFacts} from './instrument-facts.js';
import {finishScreen, titleOf} from './instrument-finish.js';
import type {InstrumentFlow} from './instrument-flow.js';
import {chooseFile, readingFile, refusedFile, understoodFile} from './instrument-import.js';
import {instrumentList} from './instrument-list.js';
import type {InstrumentTerms} from './instrument-messages/en.js';
import {previewScreen, type PupilPreview} from './instrument-preview.js';
import type {Opened, Screen} from './instrument-screen.js';
import type {TitlesController} from './instrument-titles-controller.js';
import {withoutItem} from './instrument/edit.js';
import type {KnownVersion} from './instrument/kept.js';
import {contestOf, versionsIn, type KeptState, type usedIn} from './instrument/kept-view.js';
import {noMarks} from './instrument/marks.js';
import type {InstrumentTexts} from './instrument/texts.js';
import {instrumentsIn, ofKept} from './instruments/library.js';
import type {LintTerms} from './lint-messages/en.js';

/** Which questions are shown before a questionnaire is kept. */
export interface Cards {
  readonly onlyOpen: boolean;
  readonly from: number;
}

export const firstCards: Cards = {onlyOpen: false, from: 0};

/** What every screen of questionnaires is drawn from. */
export interface Stage {
  readonly school: School;
  readonly t: InstrumentTerms;
  readonly lint: LintTerms;
  readonly common: CommonTerms;
  readonly language: string;
  readonly kept: KeptState;
  readonly used: ReturnType<typeof usedIn>;
  readonly known: readonly KnownVersion[];
  readonly roster: Roster | undefined;
  readonly flow: InstrumentFlow;
  readonly preview: PupilPreview;
  readonly titles: TitlesController;
  readonly cards: Cards;
  readonly read: (files: readonly File[]) => void;
  readonly show: (cards: Cards) => void;
}

type At<Name extends Screen['at']> = Extract<Screen, {at: Name}>;

export function stageView(stage: Stage): TemplateResult | typeof nothing {
  const {t, flow, preview, read, language} = stage;
  const {screen, job} = flow;
  const choose = (): void => flow.go({at: 'choose'});
  switch (screen.at) {
    case 'list':
      return list(stage, screen);
    case 'questionnaire':
      return facts(stage, screen);
    case 'preview':
      return previewScreen({t, opened: screen.opened, preview, back: () => flow.go(screen.back)});
    case 'choose':
      return chooseFile({t, job, read, back: () => flow.go({at: 'list'})});
    case 'reading':
      return readingFile(t, language, job, choose);
    case 'refused':
      return job.refusal ? refusedFile(t, job.file, job.refusal, choose) : nothing;
    case 'understood':
      return understood(stage, screen);
    case 'finish':
      return finish(stage, screen);
    case 'conflict':
      return conflict(stage, screen);
    case 'check':
      return check(stage, screen);
  }
}

function list({t, kept, titles, flow, language}: Stage, {done, failed = false}: At<'list'>): TemplateResult {
  const entries = instrumentsIn(kept);
  titles.follow(entries, language);
  return instrumentList({
    ...{t, entries, done, failed},
    titleOf: (entry) => titles.of(entry),
    contested: versionsIn(kept).filter(({isContested}) => isContested),
    open: (entry) => void flow.open(entry, (opened) => ({at: 'questionnaire', opened})),
    settle: ({id, version}) => flow.go({at: 'conflict', id, version}),
    bring: () => flow.go({at: 'choose'}),
  });
}

function facts(stage: Stage, screen: At<'questionnaire'>): TemplateResult {
  const {t, lint, flow, roster, known} = stage;
  const {opened} = screen;
  return instrumentFacts({
    ...{t, lint, opened},
    texts: textsIn(stage, opened),
    look: () => look(stage, opened, screen),
    check: () => {
      const classes = new Set(roster?.classes.map(({key}) => key) ?? []);
      flow.go({at: 'check', opened, classes, girls: new Map(), back: screen});
    },
    change: () => {
      stage.show(firstCards);
      flow.change(opened, known);
    },
    back: () => flow.go({at: 'list'}),
  });
}

function understood(stage: Stage, screen: At<'understood'>): TemplateResult {
  const {t, flow, known} = stage;
  const {converted, file} = screen;
  const {instrument, texts} = converted;
  const [language = 'en'] = Object.keys(texts);
  return understoodFile({
    ...{t, converted, file},
    goOn: () => {
      stage.show(firstCards);
      flow.take(converted, file, known);
    },
    look: () => {
      const source = {kind: 'file', name: file} as const;
      look(stage, {entry: ofKept({instrument, texts, language, marks: noMarks, source}), texts}, screen);
    },
    discard: () => flow.go({at: 'list'}),
  });
}

function finish(stage: Stage, screen: At<'finish'>): TemplateResult {
  const {t, lint, common, flow, known, kept, cards, show} = stage;
  const {work, refusal} = screen;
  const latest = versionsIn(kept).find(({id}) => id === work.base)?.bodies[0];
  return finishScreen({
    ...{t, lint, work, known, show, ...cards},
    problem: refusal && t.notKept[refusal.refused as keyof typeof t.notKept],
    titleKnown: latest && titleOf(latest.kept),
    busy: flow.action.busy ? common.working : undefined,
    edit: (edit) => flow.edit(edit),
    drop: (item) => flow.drop(item, withoutItem(item)),
    undo: () => flow.undo(),
    look: () => look(stage, {entry: ofKept(work.kept), texts: work.kept.texts}, screen),
    keep: () => void keep(stage, screen),
    discard: () => flow.go({at: 'list'}),
  });
}

async function keep({school, t, flow, known, show}: Stage, {work}: At<'finish'>): Promise<void> {
  if (await flow.keep(school, work, known)) announce(t.kept(titleOf(work.kept)));
  // What is missing is shown, wherever the person was.
  else if (flow.screen.at === 'finish' && flow.screen.refusal?.refused === 'unmarked')
    show({onlyOpen: true, from: 0});
}

function conflict(stage: Stage, screen: At<'conflict'>): TemplateResult | typeof nothing {
  const {school, t, flow, kept, used, known} = stage;
  const version = versionsIn(kept).find(({id, version: of}) => id === screen.id && of === screen.version);
  if (!version) return nothing;
  const contest = contestOf(version, used);
  return conflictScreen({
    ...{t, version, contest},
    busy: flow.action.busy,
    look: (body) => look(stage, {entry: ofKept(body), texts: body.texts}, screen),
    stays: (entry) => void flow.settle(school, contest, entry, known),
    back: () => flow.go({at: 'list'}),
  });
}

function check(stage: Stage, screen: At<'check'>): TemplateResult {
  const {t, lint, school, roster, flow} = stage;
  return checkScreen({
    ...{t, lint, screen, roster},
    texts: textsIn(stage, screen.opened),
    today: today(school),
    go: (next) => flow.go(next),
    back: () => flow.go(screen.back),
  });
}

function look({flow, preview, language}: Stage, opened: Opened, back: Screen): void {
  flow.go({at: 'preview', opened, back});
  void preview.begin(opened, language);
}

/** In the language of the screen, or in its own. */
function textsIn({language}: Stage, {entry, texts}: Opened): InstrumentTexts {
  const [own = ''] = entry.languages;
  return (texts[language] ?? texts[own] ?? Object.values(texts)[0]) as InstrumentTexts;
}
