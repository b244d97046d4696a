import {CaseloadElement} from '../casework/caseload-element.js';
import {define} from '../ui/define.js';

define('pana-caseload', CaseloadElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-caseload': CaseloadElement;
  }
}
