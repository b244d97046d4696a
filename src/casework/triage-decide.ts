import type {Draft} from '../kernel/draft.js';
import type {CaseId, StaffId} from '../kernel/ids.js';
import {refuse, type Refusal} from '../kernel/refusal.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';
import {dismissReasons, flagTriaged, type Triage} from '../signals/flag.js';
import type {StandingFlag} from '../signals/flags-view.js';
import {joinCase, openCase} from './case-rules.js';
import {takeContact} from './contact-pupil.js';
import {triagedFlag} from './flag-groups.js';
import type {FormFields} from './form-controller.js';
import {dismissFlag, watchFlag} from './triage-rules.js';
import {picksPupil, together, type DecisionName, type TriageScreen} from './triage-screen.js';

/** Where a refused form is mended. */
export const fieldOfRefusal = {
  'day-missing': 'until',
  'day-past': 'until',
  'day-far': 'until',
  'reason-missing': 'reason',
  'pupil-missing': 'query',
};

/** The looks that a decision consists of: a case takes all flags of its pupil at once. */
export function looksIn(drafts: readonly Draft[]): readonly Triage[] {
  return drafts.filter(({kind}) => kind === flagTriaged.name).map(({body}) => body as Triage);
}

/** What was filled in for one flag, as the decision that it asks for. */
export function decideOn(
  screen: TriageScreen,
  standing: StandingFlag,
  decision: DecisionName,
  {fields, lead}: {readonly fields: FormFields; readonly lead: StaffId},
): readonly Draft[] | Refusal {
  const {of} = standing.flag;
  const note = fields['note'] ?? '';
  const flag = triagedFlag(standing);
  const talkedOn = talkedDay(screen, standing, 'talked' in fields);
  const open = screen.openCase(of);
  const flags = together(screen, standing).map(triagedFlag);
  switch (decision) {
    case 'open':
      if (picksPupil(standing.flag)) return takeContact(screen, standing, {fields, lead});
      if (!('pupil' in of)) return refuse('closed');
      return openCase(
        {caseId: screen.form.key as CaseId, pupil: of.pupil, flags, lead, note},
        open,
        screen.today,
      );
    case 'join':
      return open ? joinCase({flags, note}, open, screen.today) : refuse('closed');
    case 'reopen':
      return reopenBy(screen, standing, {flags, note});
    case 'watch':
      return watchFlag({flag, until: parseDay(fields['until'] ?? ''), note, talkedOn}, screen.today);
    case 'dismiss':
      return dismissFlag({
        ...{flag, note, talkedOn},
        reason: dismissReasons.find((reason) => reason === fields['reason']),
      });
  }
}

/** The signal that comes to a closed case takes its log up again. */
function reopenBy(
  {openCase: openOf, closedCase, today}: TriageScreen,
  {flag: {of}}: StandingFlag,
  join: Parameters<typeof joinCase>[0],
): readonly Draft[] | Refusal {
  const closed = closedCase(of);
  return closed ? joinCase(join, closed, today, openOf(of)) : refuse('closed');
}

/** A tick says today. Without one an earlier day stays: that of today was ticked in the wrong place. */
function talkedDay({today}: TriageScreen, {triage}: StandingFlag, isTicked: boolean): SchoolDay | undefined {
  const before = triage?.body.talkedOn;
  return isTicked ? today : before === today ? undefined : before;
}
