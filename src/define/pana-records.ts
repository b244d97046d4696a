import {RecordsElement} from '../records/records-element.js';
import {define} from '../ui/define.js';

define('pana-records', RecordsElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-records': RecordsElement;
  }
}
