import {isFields, isOneOf, isText, type Fields} from '../kernel/guards.js';
import type {TicketAnswer, TicketAsk} from './ticket-messages.js';

/** Raised when a message changes its meaning; the other side then ignores what it does not know. */
export const protocol = 1;

/** Views that a shell can ask for. A view is a name, never a permission. */
export const staffViews = [
  'import',
  'register',
  'concern',
  'actions',
  'surveys',
  'instrument',
  'climate',
  'triage',
  'caseload',
  'case',
  'pupil',
  'records',
  'rules',
  'impact',
  'audit',
  'received',
  'keeping',
  'team',
] as const;
export type StaffView = (typeof staffViews)[number];

/** Looks that a page may hand to the app in its frame; the app checks each as a CSS value of its kind. */
export const themeTokens = ['accent', 'on-accent', 'surface', 'text', 'radius', 'font'] as const;
export type ThemeToken = (typeof themeTokens)[number];

/**
 * All that ever passes between the shell in the host's page and the app in the frame. No pupil data crosses: ids are
 * opaque, `session` carries a token that the host's server signed, what is said of tickets is blinded.
 */
export type FrameMessage =
  | TicketAsk
  | TicketAnswer
  /** The app asks for a session, a language and looks: at its start, and when its token has run out. */
  | {readonly type: 'ready'}
  | {readonly type: 'resize'; readonly height: number}
  | {readonly type: 'navigate'; readonly view: string; readonly id?: string}
  | {readonly type: 'close'}
  | {readonly type: 'error'; readonly reason: string}
  | {readonly type: 'session'; readonly token: string}
  | {readonly type: 'locale'; readonly tag: string}
  | {
      readonly type: 'theme';
      readonly scheme: 'light' | 'dark';
      readonly tokens: Readonly<Partial<Record<ThemeToken, string>>>;
    };

/** Posts to one origin only. */
export function postTo(target: Window, origin: string, message: FrameMessage): void {
  target.postMessage({pana: protocol, ...message}, origin);
}

export function isOurs(data: unknown): data is Fields {
  return isFields(data) && data['pana'] === protocol;
}

/** @returns the message, or `undefined` for what is none of ours or not of a known shape; those about tickets are read by `ticket-messages.ts` */
export function parseMessage(data: unknown): FrameMessage | undefined {
  if (!isOurs(data)) return undefined;
  switch (data['type']) {
    case 'ready':
    case 'close':
      return {type: data['type']};
    case 'resize':
      return isHeight(data['height']) ? {type: 'resize', height: data['height']} : undefined;
    case 'navigate':
      return navigation(data);
    case 'error':
      return isShort(data['reason']) ? {type: 'error', reason: data['reason']} : undefined;
    case 'session':
      return isText(data['token']) && data['token'].length < 8192
        ? {type: 'session', token: data['token']}
        : undefined;
    case 'locale':
      return isShort(data['tag']) ? {type: 'locale', tag: data['tag']} : undefined;
    case 'theme':
      return theme(data);
    default:
      return undefined;
  }
}

function navigation({view, id}: Fields): FrameMessage | undefined {
  if (!isShort(view)) return undefined;
  return isShort(id) ? {type: 'navigate', view, id} : {type: 'navigate', view};
}

function theme({scheme, tokens}: Fields): FrameMessage | undefined {
  if (!isOneOf(scheme as string, ['light', 'dark'] as const) || !isFields(tokens)) return undefined;
  const known = themeTokens
    .filter((name) => isShort(tokens[name]))
    .map((name) => [name, tokens[name]] as const);
  return {type: 'theme', scheme: scheme as 'light' | 'dark', tokens: Object.fromEntries(known)};
}

function isHeight(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100_000;
}

function isShort(value: unknown): value is string {
  return isText(value) && value.length > 0 && value.length <= 200;
}
