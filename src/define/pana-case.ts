import {CaseElement} from '../casework/case-element.js';
import {define} from '../ui/define.js';

define('pana-case', CaseElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-case': CaseElement;
  }
}
