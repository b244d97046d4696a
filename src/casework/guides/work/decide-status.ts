import {draft, type Draft} from '../../../kernel/draft.js';
import {refuse, type Decision} from '../../../kernel/refusal.js';
import {standing} from '../../case-record.js';
import type {Guide} from '../guide.js';
import {interviewSubjects} from '../interview-kinds.js';
import {toldIn, wordingOf, type Interview} from '../interview.js';
import {assessWork, definitionsVersion} from './assess.js';
import type {WorkStatus} from './statuses.js';
import {workFacts} from './facts.js';
import {profiles, type ProfileId} from './profile.js';
import {statusDecided, statusProposed, type StatusProposed} from './status-kinds.js';

/** What the answers of a conversation point to, as an entry of its own. */
export function proposal(interview: Interview, guide: Guide, profileId: ProfileId): Draft {
  const profile = profiles[profileId];
  const facts = workFacts(guide, toldIn(interview, guide));
  const body: StatusProposed = {
    ...wordingOf(interview),
    profile: profile.id,
    profileVersion: profile.version,
    definitions: definitionsVersion,
    facts,
    assessment: assessWork(facts, profile),
  };
  const about = interviewSubjects.of(interview.caseId, interview.id, 'status-proposed');
  return draft(statusProposed, about, body, standing(interview.proposed));
}

/** A person confirms what was proposed, or says another status and why. The proposal stays beside it. */
export function decideStatus(
  {status, reason}: {readonly status: WorkStatus | undefined; readonly reason: string},
  interview: Interview,
): Decision<'nothing-proposed' | 'status-missing' | 'reason-missing'> {
  const proposed = interview.proposed?.value.assessment.status;
  if (!proposed) return refuse('nothing-proposed');
  if (!status) return refuse('status-missing');
  const why = reason.trim();
  if (status !== proposed && !why) return refuse('reason-missing');
  const about = interviewSubjects.of(interview.caseId, interview.id, 'status-decided');
  const body = {...wordingOf(interview), status, proposed, reason: why};
  return [draft(statusDecided, about, body, standing(interview.decided))];
}
