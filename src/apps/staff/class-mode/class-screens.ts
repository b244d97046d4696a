import '../../../define/pana-survey.js';
import {define} from '../../../ui/define.js';
import {ClassModeElement} from './class-mode-element.js';
import {ClassStartElement} from './class-start-element.js';

// One chunk: whoever can begin can also go on, whatever becomes of the network.

define('pana-class-start', ClassStartElement);
define('pana-class-mode', ClassModeElement);

export {ClassModeElement, ClassStartElement};

declare global {
  interface HTMLElementTagNameMap {
    'pana-class-start': ClassStartElement;
    'pana-class-mode': ClassModeElement;
  }
}
