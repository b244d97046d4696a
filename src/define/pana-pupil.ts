import {PupilElement} from '../casework/pupil-element.js';
import {define} from '../ui/define.js';

define('pana-pupil', PupilElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-pupil': PupilElement;
  }
}
