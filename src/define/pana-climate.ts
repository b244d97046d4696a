import {ClimateElement} from '../survey/climate-element.js';
import {define} from '../ui/define.js';

define('pana-climate', ClimateElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-climate': ClimateElement;
  }
}
