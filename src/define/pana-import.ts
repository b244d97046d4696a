import {ImportElement} from '../attendance/import-element.js';
import {define} from '../ui/define.js';

define('pana-import', ImportElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-import': ImportElement;
  }
}
