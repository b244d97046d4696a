import type {Flag} from './flag.js';
import {hasPartsOfDays, valueOf} from './flag-values.js';

/** What would have kept the flag from being raised, or keeps it from coming again. A person ends it in any case. */
export type Clearing =
  | {
      readonly kind: 'absence';
      readonly sessions: number;
      readonly threshold: number;
      readonly partsOfDays: boolean;
    }
  | {readonly kind: 'run'; readonly threshold: number}
  | {readonly kind: 'window'; readonly threshold: number; readonly calendarDays: number}
  | {readonly kind: 'pace'; readonly daysPerMonth: number}
  | {readonly kind: 'legal'; readonly threshold: number; readonly weeks: number}
  | {readonly kind: 'season'; readonly threshold: number; readonly ofDays: number}
  /** Attended one after another; it may be sooner. */
  | {readonly kind: 'change'; readonly days: number}
  | {readonly kind: 'weekday'; readonly weekday: number; readonly weeks: number}
  | {readonly kind: 'group'}
  | {readonly kind: 'failed'; readonly threshold: number}
  | {readonly kind: 'fall'}
  | {readonly kind: 'incidents'; readonly threshold: number; readonly calendarDays: number}
  | {readonly kind: 'concern'}
  | {readonly kind: 'climate'; readonly threshold: number}
  | {readonly kind: 'contact'}
  | {readonly kind: 'warning'}
  | {readonly kind: 'repeated'}
  | {readonly kind: 'hot-spot'; readonly calendarDays: number; readonly threshold: number}
  | {readonly kind: 'own-model'};

export function clearingOf(flag: Flag): Clearing {
  const threshold = valueOf(flag, 'threshold');
  switch (flag.rule) {
    case 'absence-10':
    case 'absence-20':
      return {
        kind: 'absence',
        sessions: valueOf(flag, 'clearAfter'),
        threshold,
        partsOfDays: hasPartsOfDays(flag),
      };
    case 'unexcused-run':
      return {kind: 'run', threshold};
    case 'unexcused-in-window':
      return {kind: 'window', threshold, calendarDays: valueOf(flag, 'calendarDays')};
    case 'absence-pace':
      return {kind: 'pace', daysPerMonth: valueOf(flag, 'daysPerMonth')};
    case 'legal-limit':
      return {kind: 'legal', threshold, weeks: valueOf(flag, 'schoolWeeks')};
    case 'season-block':
      return {kind: 'season', threshold, ofDays: valueOf(flag, 'ofDays')};
    case 'absence-change':
      return {kind: 'change', days: valueOf(flag, 'clearAfter')};
    case 'weekday-pattern':
      return {kind: 'weekday', weekday: valueOf(flag, 'weekday'), weeks: valueOf(flag, 'clearAfter')};
    case 'class-absence-change':
    case 'school-absence-change':
      return {kind: 'group'};
    case 'failed-subjects':
      return {kind: 'failed', threshold};
    case 'grades-fall':
      return {kind: 'fall'};
    case 'incidents':
      return {kind: 'incidents', threshold, calendarDays: valueOf(flag, 'calendarDays')};
    case 'concern':
      return {kind: 'concern'};
    case 'class-climate':
      return {kind: 'climate', threshold};
    case 'contact-request':
      return {kind: 'contact'};
    case 'text-warning':
      return {kind: 'warning'};
    case 'concerns-repeated':
      return {kind: 'repeated'};
    case 'hot-spot':
      return {kind: 'hot-spot', threshold, calendarDays: valueOf(flag, 'calendarDays')};
    case 'own-model':
      return {kind: 'own-model'};
  }
}
