import type {Draft} from '../kernel/draft.js';
import {dueDrafts} from './case-keys.js';
import type {DeviceKey} from './device-signature.js';
import {certifyDevice, type Standing, type TeamDrafts} from './team-decisions.js';
import {teamFold} from './team-fold.js';

/** What a member's device writes by itself: that it is theirs, and keys that are due. */
export async function dueWork(standing: Standing, device: DeviceKey | undefined): Promise<TeamDrafts> {
  const {identity, team} = standing;
  const isNew = device && !team.devices.has(device.publicKey);
  const certified = isNew ? [await certifyDevice(identity, device.device, device.publicKey)] : [];
  return byLedger([...certified, ...(await dueDrafts(standing))]);
}

/** Members and keys of ledgers lie in `school`, those of cases in `care`. */
export function byLedger(drafts: readonly Draft[]): TeamDrafts {
  const isOfSchool = ({kind}: Draft): boolean => teamFold.kinds.some(({name}) => name === kind);
  return {school: drafts.filter(isOfSchool), care: drafts.filter((each) => !isOfSchool(each))};
}
