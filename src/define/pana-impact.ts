import {ImpactElement} from '../casework/impact/impact-element.js';
import {define} from '../ui/define.js';

define('pana-impact', ImpactElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-impact': ImpactElement;
  }
}
