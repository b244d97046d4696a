import type {School} from '../../src/host/school.js';
import {day} from '../../src/kernel/school-day.js';
import {detectHotSpots} from '../../src/signals/detect-hot-spots.js';
import {detectRepeated} from '../../src/signals/detect-repeated.js';
import {rules} from '../../src/signals/rules.js';
import type {ReceivedConcern} from '../../src/voices/concern.js';
import {saidOnce} from '../../src/voices/said-once.js';
import {receivedConcern, receivedDraft} from './concerns.js';
import {raisedFlag} from './flags.js';
import {pupilKey, staffId} from './school.js';

const today = day('2026-11-23');

/** Four incidents in the changing room, two of them without a name and one of danger to life; three name p1. */
export const toldOfChangingRoom: readonly ReceivedConcern[] = [
  receivedConcern('room-1', {
    kind: 'other',
    incident: 'theft',
    pupils: [],
    place: 'changing',
    hour: 'lesson',
    day: day('2026-11-05'),
    text: 'A phone was gone after sports.',
  }),
  receivedConcern('room-2', {
    place: 'changing',
    hour: 'break',
    day: day('2026-11-12'),
    text: 'Her bag lay in the water.',
    by: staffId('psychologist-1'),
  }),
  receivedConcern('room-3', {
    lifeSafety: true,
    kind: 'violence',
    incident: 'weapon',
    pupils: [
      {pupil: pupilKey('p1'), role: 'harmed'},
      {pupil: pupilKey('p3'), role: 'witness'},
    ],
    place: 'changing',
    day: day('2026-11-18'),
    text: 'Somebody showed a knife.',
  }),
  receivedConcern('room-4', {
    kind: 'other',
    incident: 'damage',
    pupils: [],
    place: 'changing',
    day: day('2026-11-19'),
    text: 'Two doors are kicked in.',
  }),
  receivedConcern('room-5', {day: day('2026-11-20'), text: 'She does not want to go to sports.'}),
];

/** As the care team's duty does it: the concerns, and the flags that count them. */
export async function raiseTold(school: School, concerns = toldOfChangingRoom): Promise<void> {
  const told = saidOnce(toldOfChangingRoom);
  const flags = [...detectRepeated(told, today, rules), ...detectHotSpots(told, today, rules)];
  await school.journal.append({care: [...concerns.map(receivedDraft), ...flags.map(raisedFlag)]});
}
