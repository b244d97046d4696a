import {draft, type Draft} from '../../kernel/draft.js';
import {isRefusal, refuse, type Decision, type Refusal} from '../../kernel/refusal.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {
  actionSet,
  isToDo,
  subjects,
  type Action,
  type ActionId,
  type GoalId,
  type Responsible,
} from '../case-kinds.js';
import type {CaseRecord} from '../case-record.js';
import {setGoal} from '../plan-rules.js';
import {actionBody, faultOf, type ActionRefusal, type SetAction} from './action-parts.js';
import {
  besideChild,
  kindsOfLines,
  lineSuffix,
  protocolId,
  protocolLines,
  protocolVersion,
  withReason,
  type PlanTemplate,
  type ProtocolLine,
} from './templates.js';

/** What a person made of one line of a template. */
export interface FilledLine {
  readonly text: string;
  readonly responsible: Responsible | undefined;
  readonly due: SchoolDay | undefined;
  readonly isLeftOut: boolean;
}

interface UseTemplate {
  readonly template: PlanTemplate | undefined;
  /** Of what is made: the same at a second try. */
  readonly key: string;
  /** The goals' words, by their id. */
  readonly goals: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, FilledLine>>;
}

export type TemplateRefusal = 'template-missing' | 'nothing-taken' | ActionRefusal;

/** Puts what was read, named and given a day into the plan; a refusal's `line` says where something is missing. */
export function useTemplate(
  {template, key, goals, lines}: UseTemplate,
  record: CaseRecord,
  today: SchoolDay,
): Decision<TemplateRefusal> {
  if (!template) return refuse('template-missing');
  const drafts: Draft[] = [];
  for (const {id, domain, lines: all} of template.goals) {
    const taken = all.filter((one) => lines[one.id] && !lines[one.id]?.isLeftOut);
    if (taken.length === 0) continue;
    const goal = `${key}-${id}` as GoalId;
    const origin = (line: string) => ({template: template.id, version: template.version, line});
    const set = setGoal({goal, text: goals[id] ?? '', domain, origin: origin(id)}, record);
    if (isRefusal(set)) return refuse(set.refused, {line: lineSuffix(template, `goal-${id}`)});
    drafts.push(...set);
    for (const {id: line, kind} of taken) {
      const filled = {...(lines[line] as FilledLine), action: `${key}-${id}-${line}` as ActionId, goal, kind};
      const made = newAction({...filled, status: 'open', result: '', origin: origin(line)}, record, today);
      if (isRefusal(made)) return refuse(made.refused, {line: lineSuffix(template, line)});
      drafts.push(made);
    }
  }
  return drafts.length === 0 ? refuse('nothing-taken') : drafts;
}

interface BeginProtocol {
  readonly key: string;
  readonly stays: Responsible | undefined;
  readonly calls: Responsible | undefined;
  /** Why a line is not to be done; only those of `withReason` may be left out. */
  readonly reasons: Readonly<Partial<Record<ProtocolLine, string>>>;
  readonly goal: string;
  readonly texts: Readonly<Record<ProtocolLine, string>>;
}

export type ProtocolRefusal =
  | 'closed'
  | 'already-begun'
  | 'stays-missing'
  | 'calls-missing'
  | 'role-missing'
  | 'text-missing'
  | 'nobody-told';

/** A child's life may be in danger: every line is somebody's by name, and due now. */
export function beginProtocol(
  {key, stays, calls, reasons, goal: text, texts}: BeginProtocol,
  record: CaseRecord,
  today: SchoolDay,
): Decision<ProtocolRefusal> {
  if (!record.isOpen) return refuse('closed');
  if (undoneLines(record).length > 0) return refuse('already-begun');
  if (!isNamed(stays)) return refuse('stays-missing');
  if (!isNamed(calls)) return refuse('calls-missing');
  if (isWithoutRole(stays)) return refuse('role-missing', {line: '-stays'});
  if (isWithoutRole(calls)) return refuse('role-missing', {line: '-calls'});
  const why = (line: ProtocolLine): string => (withReason.includes(line) ? (reasons[line] ?? '').trim() : '');
  if (why('family') && why('protection')) return refuse('nobody-told');
  const goal = `${key}-${protocolId}` as GoalId;
  const origin = (line: string) => ({template: protocolId, version: protocolVersion, line});
  const set = setGoal({goal, text, domain: 'safety', origin: origin('goal')}, record);
  const actions = protocolLines.map((line) =>
    newAction(
      {
        ...{goal, origin: origin(line), text: texts[line], due: today, result: why(line)},
        action: `${key}-${line}` as ActionId,
        kind: kindsOfLines[line] ?? 'other',
        responsible: besideChild.includes(line) ? stays : calls,
        status: why(line) ? 'dropped' : 'open',
      },
      record,
      today,
    ),
  );
  // A line that is lost in silence is worse than none begun.
  if (isRefusal(set) || actions.some(isRefusal)) return refuse('text-missing');
  return [...set, ...actions.filter((one): one is Draft => !isRefusal(one))];
}

/** @returns what of the life-danger protocol is still to be done, in its order */
export function undoneLines({actions}: Pick<CaseRecord, 'actions'>): readonly Action[] {
  const rank = ({origin}: Action): number => protocolLines.indexOf(origin?.line as ProtocolLine);
  return actions
    .map(({value}) => value)
    .filter((action) => action.origin?.template === protocolId && isToDo(action))
    .sort((a, b) => rank(a) - rank(b));
}

/** @returns whether the protocol was begun in this case, now or earlier */
export function hasProtocol({actions}: Pick<CaseRecord, 'actions'>): boolean {
  return actions.some(({value}) => value.origin?.template === protocolId);
}

function newAction(command: SetAction, record: CaseRecord, today: SchoolDay): Draft | Refusal<ActionRefusal> {
  const around = {record, known: undefined, today};
  const fault = faultOf(command, around);
  if (fault) return refuse(fault);
  return draft(actionSet, subjects.action(record.id, command.action), actionBody(command, around));
}

function isWithoutRole(who: Responsible): boolean {
  return 'role' in who && !who.role.trim();
}

function isNamed(who: Responsible | undefined): who is Responsible {
  return !!who && ('staff' in who ? who.staff !== '' : who.name.trim() !== '');
}
