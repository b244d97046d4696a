import {InstrumentElement} from '../survey/instrument-element.js';
import {define} from '../ui/define.js';

define('pana-instrument', InstrumentElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-instrument': InstrumentElement;
  }
}
