import {SurveysElement} from '../survey/surveys-element.js';
import {define} from '../ui/define.js';

define('pana-surveys', SurveysElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-surveys': SurveysElement;
  }
}
