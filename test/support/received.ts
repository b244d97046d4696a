import {packageText} from '../../src/casework/referral/package-file.js';
import {packageOf} from '../../src/casework/referral/referral-rules.js';
import type {Package} from '../../src/casework/referral/referral-kinds.js';
import type {Service} from '../../src/casework/consent/parties.js';
import {day} from '../../src/kernel/school-day.js';
import {sealFile} from '../../src/vault/sealed-file.js';
import {today} from './cases.js';
import {referralTo} from './sharing.js';

export const nextSchool: Service = {kind: 'school', name: 'School 40'};
export const words = 'copper lantern seventeen geese';

/** What another school sends: to the next school, unless a test says otherwise. */
export function parcelFor(to: Service = nextSchool): Package {
  return packageOf(referralTo(to), day('2026-12-07'), today);
}

export async function lockedFile(parcel = parcelFor()): Promise<File> {
  return new File([await sealFile(packageText(parcel), words)], 'pana-r1.json');
}

/** Chooses a file in an element's own field, as a person does. */
export function chooseFile(field: HTMLInputElement, file: File): void {
  const given = new DataTransfer();
  given.items.add(file);
  field.files = given.files;
  field.dispatchEvent(new Event('change', {bubbles: true}));
}
