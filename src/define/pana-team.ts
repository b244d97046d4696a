import {TeamElement} from '../team/team-element.js';
import {define} from '../ui/define.js';

define('pana-team', TeamElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-team': TeamElement;
  }
}
