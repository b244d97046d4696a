import {KeepingElement} from '../casework/keeping-element.js';
import {define} from '../ui/define.js';

define('pana-keeping', KeepingElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-keeping': KeepingElement;
  }
}
