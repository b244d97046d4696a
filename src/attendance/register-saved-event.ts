import type {ClassKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';
import type {Slot} from './marks.js';

export interface RegisterSavedDetail {
  readonly classKey: ClassKey;
  readonly day: SchoolDay;
  readonly slot: Slot;
}

/** A person saved a register on this device. Bubbles and is composed; names no pupil, since any script can listen. */
export class RegisterSavedEvent extends Event {
  static readonly eventName = 'pana-register-saved';
  readonly detail: RegisterSavedDetail;

  constructor(detail: RegisterSavedDetail) {
    super(RegisterSavedEvent.eventName, {bubbles: true, composed: true});
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'pana-register-saved': RegisterSavedEvent;
  }
}
