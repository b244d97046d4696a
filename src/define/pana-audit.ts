import {AuditElement} from '../host/audit-element.js';
import {define} from '../ui/define.js';

define('pana-audit', AuditElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-audit': AuditElement;
  }
}
