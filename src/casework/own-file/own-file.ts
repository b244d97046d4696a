import type {StaffId} from '../../kernel/ids.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import type {Action, ActionStatus, Responsible} from '../case-kinds.js';
import {familyTexts} from '../files/kept-items.js';
import {heldIn, type CaseRecord, type Held} from '../case-record.js';
import {endView} from '../closing/closing-kinds.js';
import type {CaseField} from '../consent/case-fields.js';
import {consentSet, toOf, type Consent} from '../consent/consent-kinds.js';
import {withheldFrom} from '../consent/consent-status.js';
import {namedIn, type Bearer} from '../consent/names-in-text.js';
import type {Reader} from './own-file-kinds.js';
import {correctionsIn, type Correction} from './own-file-rules.js';

/** One text of the case that could be read by the child or the family. */
export interface FileItem {
  readonly key: string;
  readonly kind: 'goal' | 'action' | 'note' | 'view';
  readonly text: string;
  /** Why it cannot be shown. */
  readonly barred?:
    | {readonly why: 'withheld'; readonly because: string}
    | {readonly why: 'names'; readonly names: readonly string[]};
}

interface Whom {
  readonly reader: Reader;
  /** Other children, and whoever told of this one: none of them is named in a file that leaves the team. */
  readonly others: readonly Bearer[];
}

/** What can be chosen for the file. Team's notes, risk, flags, concerns and their authors are never among it. */
export function fileItems(record: CaseRecord, {reader, others}: Whom): readonly FileItem[] {
  const withheld =
    reader === 'family'
      ? withheldFrom(record, {kind: 'family', name: ''})
      : new Map<CaseField, {why: string}>();
  const item = (
    kind: FileItem['kind'],
    field: CaseField,
    key: string,
    ...texts: readonly string[]
  ): FileItem => {
    const because = withheld.get(field)?.why;
    const names = namedIn(texts, others);
    const barred =
      because !== undefined
        ? ({why: 'withheld', because} as const)
        : names.length > 0 && ({why: 'names', names} as const);
    return {key, kind, text: texts[0] ?? '', ...(barred && {barred})};
  };
  return [
    ...record.goals.flatMap(({value, actions}) => [
      ...(value.text ? [item('goal', 'goals', value.goal, value.text)] : []),
      ...actions.map(({value: action}) =>
        item('action', 'actions', action.action, action.text, ...outsideName(action.responsible)),
      ),
    ]),
    ...familyTexts(record).map(({key, text}) => item('note', 'notes', key, text)),
    ...ownViews(record, reader).map(({key, text}) => barredByName({key, kind: 'view', text}, others)),
  ];
}

/** What this reader said as the case ended, and never what the other one said. */
function ownViews(
  record: CaseRecord,
  reader: Reader,
): readonly {readonly key: string; readonly text: string}[] {
  return heldIn(record, endView)
    .filter(({value}) => value.of === reader)
    .flatMap(({value, entries}) => {
      const said = entries.filter(({body}) => body.said === 'said').map(({body}) => body.words);
      return said.length > 0 ? [{key: `view-${value.round}`, text: [...new Set(said)].join('\n')}] : [];
    });
}

function barredByName(item: FileItem, others: readonly Bearer[]): FileItem {
  const names = namedIn([item.text], others);
  return names.length > 0 ? {...item, barred: {why: 'names', names}} : item;
}

export interface OwnFile {
  readonly reader: Reader;
  readonly lead: StaffId | undefined;
  readonly reviewOn: SchoolDay | undefined;
  readonly isOpen: boolean;
  readonly goals: readonly {
    readonly key: string;
    readonly text: string;
    readonly actions: readonly FileAction[];
  }[];
  /** Actions whose goal is not shown. */
  readonly actions: readonly FileAction[];
  readonly notes: readonly {readonly key: string; readonly text: string}[];
  /** What this reader said as the case ended. */
  readonly views: readonly {readonly key: string; readonly text: string}[];
  /** What this reader answered when asked, and nobody else's answers. */
  readonly consents: readonly Consent[];
  /** What this reader asked to have corrected. */
  readonly corrections: readonly Correction[];
}

export interface FileAction {
  readonly key: string;
  readonly text: string;
  readonly responsible: Responsible;
  readonly due: SchoolDay;
  readonly status: ActionStatus;
}

/** @param chosen keys of items; what is barred stays out whatever was chosen */
export function ownFileOf(record: CaseRecord, whom: Whom, chosen: ReadonlySet<string>): OwnFile {
  const items = fileItems(record, whom);
  const shown = new Set(items.filter(({key, barred}) => chosen.has(key) && !barred).map(({key}) => key));
  const actionsOf = (actions: readonly Held<Action>[]): readonly FileAction[] =>
    actions.filter(({value}) => shown.has(value.action) && value.status !== 'dropped').map(actionIn);
  const isShown = (goal: string): boolean => shown.has(goal);
  const textsOf = (wanted: FileItem['kind']): OwnFile['notes'] =>
    items.filter(({kind, key}) => kind === wanted && shown.has(key)).map(({key, text}) => ({key, text}));
  const {lead, reviewOn, isOpen, goals} = record;
  return {
    reader: whom.reader,
    ...{lead, reviewOn, isOpen},
    goals: goals
      .filter(({value}) => isShown(value.goal))
      .map(({value, actions}) => ({key: value.goal, text: value.text, actions: actionsOf(actions)})),
    actions: goals.filter(({value}) => !isShown(value.goal)).flatMap(({actions}) => actionsOf(actions)),
    notes: textsOf('note'),
    views: textsOf('view'),
    consents: consentsOf(record, whom.reader),
    corrections: correctionsIn(record).filter(({asked}) => asked.value.by === whom.reader),
  };
}

/** @returns keys of what the file shows, for the record of its showing */
export function keysIn({goals, actions, notes, views}: OwnFile): readonly string[] {
  const own = goals.flatMap((goal) => [goal.key, ...goal.actions.map(({key}) => key)]);
  return [...own, ...[...actions, ...notes, ...views].map(({key}) => key)];
}

function actionIn({value: {action, text, responsible, due, status}}: Held<Action>): FileAction {
  return {key: action, text, responsible, due, status};
}

/** A person outside the staff list is written by hand, and may be anybody. */
function outsideName(responsible: Responsible): readonly string[] {
  return 'staff' in responsible ? [] : [responsible.name, responsible.role];
}

function consentsOf(record: CaseRecord, reader: Reader): readonly Consent[] {
  return heldIn(record, consentSet)
    .map(({value}) => value)
    .filter(({giver, answer}) => giver === reader && answer !== 'not-asked')
    .toSorted((a, b) => (toOf(a).scope === toOf(b).scope ? 0 : toOf(a).scope === 'services' ? -1 : 1));
}
