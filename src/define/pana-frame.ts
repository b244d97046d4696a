import {FrameElement} from '../host/frame-element.js';
import {define} from '../ui/define.js';

define('pana-frame', FrameElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-frame': FrameElement;
  }
}
