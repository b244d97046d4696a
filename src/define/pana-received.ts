import {ReceivedElement} from '../casework/received/received-element.js';
import {define} from '../ui/define.js';

define('pana-received', ReceivedElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-received': ReceivedElement;
  }
}
