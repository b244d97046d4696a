import type {StaffId} from '../../kernel/ids.js';
import {actionSet, caseOpened, type Responsible} from '../case-kinds.js';
import {heldIn, writtenIn, type CaseRecord} from '../case-record.js';
import {leadSet, transferAnswered, transferAsked} from '../referral/transfer-kinds.js';
import {openTransfers} from '../referral/transfer-rules.js';
import {adultNamed} from './people-kinds.js';

/** Who works in a case, by what was written in it. */
export interface CaseWorkers {
  readonly now: ReadonlySet<StaffId>;
  /** They did once, and somebody else does now. Who never did is in neither. */
  readonly before: ReadonlySet<StaffId>;
}

/**
 * Who leads it, who is asked to lead it, the adults who answer for something, and whoever an action is in the hands of, done
 * or not. While entries contradict each other all whom they name are in it.
 */
export function caseWorkers(record: CaseRecord): CaseWorkers {
  const now = new Set([
    ...(record.lead === undefined ? [] : [record.lead]),
    ...acceptedLeads(record),
    ...openTransfers(record).flatMap(({asked}) => asked.entries.map(({body}) => body.to)),
    ...staffIn(bodiesOf(heldIn(record, adultNamed)).flatMap((each) => (each.isCurrent ? [each.who] : []))),
    ...staffIn(bodiesOf(heldIn(record, actionSet)).map(({responsible}) => responsible)),
  ]);
  const ever = new Set([
    ...writtenIn(record, caseOpened).map(leadOf),
    ...writtenIn(record, leadSet).flatMap(({body}) => [body.lead, body.from]),
    ...writtenIn(record, transferAsked).map(({body}) => body.to),
    ...staffIn(writtenIn(record, adultNamed).map(({body}) => body.who)),
    ...staffIn(writtenIn(record, actionSet).map(({body}) => body.responsible)),
  ]);
  return {now, before: new Set([...ever].filter((each) => !now.has(each)))};
}

/** Whoever said yes, while somebody contradicts that too. */
function acceptedLeads(record: CaseRecord): readonly StaffId[] {
  const answers = bodiesOf(heldIn(record, transferAnswered));
  const accepted = new Set(answers.flatMap(({transfer, reply}) => (reply === 'accepted' ? [transfer] : [])));
  const leads = bodiesOf(heldIn(record, leadSet));
  return leads.flatMap(({lead, transfer}) => (accepted.has(transfer) ? [lead] : []));
}

function leadOf({body}: {readonly body: {readonly lead: StaffId}}): StaffId {
  return body.lead;
}

function bodiesOf<Body>(
  held: readonly {readonly entries: readonly {readonly body: Body}[]}[],
): readonly Body[] {
  return held.flatMap(({entries}) => entries.map(({body}) => body));
}

function staffIn(people: readonly Responsible[]): readonly StaffId[] {
  return people.flatMap((who) => ('staff' in who && who.staff ? [who.staff] : []));
}
