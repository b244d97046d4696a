import type {School} from './school.js';
import {allows} from './session.js';

/** Work that goes on while a school is open. @returns ends it */
export type Duty = (school: School) => () => void;

/** Starts what the signed-in person's device has to do; the care team's duties are loaded only where they are theirs. */
export function startDuties(school: School): () => void {
  const stops: (() => void)[] = [];
  let stopped = false;
  const start = ({duty}: {readonly duty: Duty}): void => {
    if (!stopped) stops.push(duty(school));
  };
  if (school.remote) void import('./exchange-duty.js').then(start);
  if (allows(school.session, 'triage.decide')) void import('./care-duty.js').then(start);
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
