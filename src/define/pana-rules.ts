import {RulesElement} from '../casework/rules/rules-element.js';
import {define} from '../ui/define.js';

define('pana-rules', RulesElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-rules': RulesElement;
  }
}
