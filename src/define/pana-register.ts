import {RegisterElement} from '../attendance/register-element.js';
import {define} from '../ui/define.js';

define('pana-register', RegisterElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-register': RegisterElement;
  }
}
