import {ActionsElement} from '../casework/plan/actions-element.js';
import {define} from '../ui/define.js';

define('pana-actions', ActionsElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-actions': ActionsElement;
  }
}
