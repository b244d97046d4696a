import {SurveyElement} from '../survey/survey-element.js';
import {define} from '../ui/define.js';

define('pana-survey', SurveyElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-survey': SurveyElement;
  }
}
