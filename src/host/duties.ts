import type {Host} from './host.js';
import type {School} from './school.js';
import {allows} from './session.js';

/** Work that goes on while a school is open. @returns ends it */
export type Duty = (school: School) => () => void;

/** Starts what the signed-in person's device has to do; the care team's duties are loaded only where they are theirs. */
export function startDuties(school: School, host?: Host): () => void {
  const stops: (() => void)[] = [];
  let stopped = false;
  const start = ({duty}: {readonly duty: Duty}): void => {
    if (!stopped) stops.push(duty(school));
  };
  if (school.remote) void import('./exchange-duty.js').then(start);
  if (allows(school.session, 'triage.decide')) void import('./care-duty.js').then(start);
  if (school.keys && allows(school.session, 'case.work')) void import('./case-readers-duty.js').then(start);
  if (host?.roster ?? host?.calendar) void takeLists(school, host);
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

/** Where the host's lists do not come, or cannot be taken, the ones on this device go on. */
async function takeLists(school: School, host: Host): Promise<void> {
  try {
    const {takeHostLists} = await import('./host-lists.js');
    const refused = await takeHostLists(school, host);
    if (refused) console.warn(`pana: the host’s class lists were not taken: ${refused}`);
  } catch (cause) {
    console.warn('pana: the host’s class lists did not come', cause);
  }
}
