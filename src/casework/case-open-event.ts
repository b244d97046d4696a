import type {CaseId} from '../kernel/ids.js';

/**
 * A person wants to see a case. Bubbles out of shadow roots and can be cancelled. Any script of the page can listen, so
 * it carries the case's opaque id and nothing about the child.
 */
export class CaseOpenEvent extends Event {
  static readonly type = 'pana-case-open';

  readonly detail: {readonly caseId: CaseId};

  constructor(caseId: CaseId) {
    super(CaseOpenEvent.type, {bubbles: true, composed: true, cancelable: true});
    this.detail = {caseId};
  }
}

declare global {
  interface HTMLElementEventMap {
    'pana-case-open': CaseOpenEvent;
  }
}
