import {SchoolElement} from '../host/school-element.js';
import {define} from '../ui/define.js';

define('pana-school', SchoolElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-school': SchoolElement;
  }
}
