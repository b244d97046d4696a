import type {WaveId} from '../kernel/ids.js';

/** Staff want the document to lock itself into a wave. It carries the wave's id, which is public. Bubbles, composed. */
export class ClassModeEvent extends Event {
  static readonly type = 'pana-class-mode';

  readonly detail: {readonly wave: WaveId};

  /** Set by whoever shows the screens of class mode: settles when they are there, or says that they did not come. */
  ready: Promise<void> | undefined;

  constructor(wave: WaveId) {
    super(ClassModeEvent.type, {bubbles: true, composed: true});
    this.detail = {wave};
  }
}

declare global {
  interface HTMLElementEventMap {
    'pana-class-mode': ClassModeEvent;
  }
}
