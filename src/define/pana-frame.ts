import {FrameElement} from '../host/frame-element.js';
import type {FrameNavigateEvent} from '../host/frame-events.js';
import {define} from '../ui/define.js';

define('pana-frame', FrameElement);

declare global {
  interface HTMLElementTagNameMap {
    'pana-frame': FrameElement;
  }
  interface HTMLElementEventMap {
    'pana-navigate': FrameNavigateEvent;
  }
}
