import {define} from '../ui/define.js';
import {ConcernElement} from '../voices/concern-element.js';

define('pana-concern', ConcernElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-concern': ConcernElement;
  }
}
