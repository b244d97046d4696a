import {TriageElement} from '../casework/triage-element.js';
import {define} from '../ui/define.js';

define('pana-triage', TriageElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-triage': TriageElement;
  }
}
