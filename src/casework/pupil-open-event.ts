import type {PupilKey} from '../kernel/ids.js';

/**
 * A person wants to see a pupil's page. Bubbles out of shadow roots and can be cancelled. Any script of the page can
 * listen, so it carries the pupil's key and nothing about the child. Who has the school's files could tell whose key it
 * is; wherever such a script runs, it can read the screen itself.
 */
export class PupilOpenEvent extends Event {
  static readonly type = 'pana-pupil-open';

  readonly detail: {readonly pupil: PupilKey};

  constructor(pupil: PupilKey) {
    super(PupilOpenEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.detail = {pupil};
  }
}

declare global {
  interface HTMLElementEventMap {
    'pana-pupil-open': PupilOpenEvent;
  }
}
