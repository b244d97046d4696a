import {html, nothing, type TemplateResult} from 'lit';
import type {FormFields} from '../casework/form-controller.js';
import {selectField} from '../casework/form-fields.js';
import {handOnWork, openWorkOf, type OpenWork} from '../casework/people/leaver-rules.js';
import type {CaseRecord} from '../casework/case-record.js';
import type {HandedState} from '../casework/plan/handed-view.js';
import type {CaseId, StaffId} from '../kernel/ids.js';
import {isRefusal} from '../kernel/refusal.js';
import {notice} from '../ui/notice.js';
import {readersOf, type Member} from '../vault/team.js';
import {removeMember, type Standing} from '../vault/team-decisions.js';
import {onlyOpenedBy, type MemberRow} from './team-rows.js';
import {nameOf, teamForm, type TeamScreen} from './team-screen.js';

/** What is known of everybody's work, for whoever may read cases. */
export interface LeaveScreen {
  readonly records: readonly CaseRecord[];
  readonly handed: HandedState | undefined;
  readonly me: StaffId;
}

type Screen = TeamScreen & LeaveScreen;

/** Ends somebody's membership, with what of their work goes to whom. */
export function leaveForm(
  screen: Screen,
  {member}: MemberRow,
  name: string,
): TemplateResult | typeof nothing {
  const {t, form, standing, records} = screen;
  const formName = `leave ${member.fingerprint}`;
  if (form.name !== formName) return nothing;
  const alone = onlyOpenedBy(member.fingerprint, standing);
  const work = openWorkOf(member.staff, records);
  return teamForm(screen, {
    ...{name: formName, label: t.leave.title(name), submit: t.leave.submit, danger: true},
    fields: html`<p class="hint">${t.leave.lead}</p>
      ${alone > 0 ? notice('danger', t.leave.onlyThey(alone)) : nothing}
      ${work.length > 0 ? workFields(screen, work, member.staff) : nothing}`,
    run: (event) => leave(event, screen, {member, name, work}),
  });
}

/** One line a case: a child is handed on by name and not by the dozen. */
function workFields(screen: Screen, work: readonly OpenWork[], leaver: StaffId): TemplateResult {
  const {t, form, people, standing} = screen;
  const choices = successors(standing, leaver).map(
    ({staff, fingerprint}) => [staff, nameOf(screen, staff, fingerprint)] as const,
  );
  return html`<div class="stack" role="group" aria-labelledby="leaver-work">
    <p class="label" id="leaver-work">${t.leave.work}</p>
    <p class="hint">${t.leave.workLead}</p>
    ${work.map(({record, isLead, actions}) => {
      const child = people.pupilName(record.pupil) ?? t.leave.noName;
      const parts = [isLead ? t.leave.leads : '', actions.length > 0 ? t.leave.actions(actions.length) : ''];
      return selectField(form, {
        ...{name: fieldOf(record.id), label: t.leave.goesTo(child), placeholder: t.leave.stays, choices},
        hint: parts.filter(Boolean).join(', '),
      });
    })}
  </div>`;
}

/** Who can take over: the others of the care team. */
function successors({team}: Standing, leaver: StaffId): readonly Member[] {
  return readersOf(team, 'care').filter(({staff}) => staff !== leaver);
}

function fieldOf(id: CaseId): string {
  return `case-${id}`;
}

interface Leaving extends Pick<MemberRow, 'member'> {
  readonly name: string;
  readonly work: readonly OpenWork[];
}

function leave(event: Event, screen: Screen, leaving: Leaving): void {
  const {act, t} = screen;
  act(event, {
    run: (fields) => removed(fields, screen, leaving),
    said: t.leave.ready(leaving.name),
  });
}

/** Removal and handing on are one append: no case is without anybody in between. */
async function removed(
  fields: FormFields,
  {standing, keys, handed, me, today, t, form}: Screen,
  {member, name, work}: Leaving,
): Promise<unknown> {
  const removal = await removeMember(member.fingerprint, standing);
  if (isRefusal(removal)) return removal;
  const colleagues = successors(standing, member.staff).map(({staff}) => staff);
  const to = new Map<CaseId, StaffId>(
    work.flatMap(({record: {id}}) => {
      const chosen = colleagues.find((staff) => staff === fields[fieldOf(id)]);
      return chosen ? [[id, chosen] as const] : [];
    }),
  );
  const command = {from: member.staff, to, reason: t.leave.handedOn(name), me, key: form.key};
  const on = handed ? handOnWork(command, work, handed, today) : {school: [], care: []};
  await keys.write({school: [...removal.school, ...on.school], care: [...removal.care, ...on.care]});
  return undefined;
}
