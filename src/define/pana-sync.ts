import {SyncElement} from '../sync-screen/sync-element.js';
import {define} from '../ui/define.js';

define('pana-sync', SyncElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-sync': SyncElement;
  }
}
