import {addDays, weekdayOf, type SchoolDay} from '../../kernel/school-day.js';
import type {ActionKind, Domain} from './plan-kinds.js';

/** One action that a template proposes. */
export interface TemplateLine {
  readonly id: string;
  readonly kind: ActionKind;
  /** Days after today by which it is proposed. */
  readonly within: number;
}

export interface TemplateGoal {
  readonly id: string;
  readonly domain: Domain;
  readonly lines: readonly TemplateLine[];
}

/** A plan for a situation that schools know. Its words stand in `template-messages`; once used they are the school's own. */
export interface PlanTemplate {
  readonly id: string;
  /** Raised when lines come, go or change their meaning. */
  readonly version: number;
  readonly goals: readonly TemplateGoal[];
}

const line = (id: string, kind: ActionKind, within: number): TemplateLine => ({id, kind, within});

export const templates = [
  {
    id: 'bullied',
    version: 1,
    goals: [
      {
        id: 'safe',
        domain: 'safety',
        lines: [
          line('talk', 'talk-child', 1),
          line('adult', 'safe-adult', 1),
          line('places', 'seating-way', 3),
          line('family', 'talk-family', 3),
        ],
      },
      {
        id: 'friends',
        domain: 'belonging',
        lines: [line('class', 'class-lesson', 14), line('again', 'talk-child', 14)],
      },
    ],
  },
  {
    id: 'bullying',
    version: 1,
    goals: [
      {
        id: 'stop',
        domain: 'safety',
        lines: [line('talk', 'talk-child', 2), line('family', 'talk-family', 5), line('amends', 'other', 7)],
      },
      {
        id: 'seen',
        domain: 'wellbeing',
        lines: [line('task', 'safe-adult', 10), line('again', 'talk-child', 14)],
      },
    ],
  },
  {
    id: 'witness',
    version: 1,
    goals: [
      {
        id: 'not-alone',
        domain: 'wellbeing',
        lines: [
          line('talk', 'talk-child', 3),
          line('adult', 'safe-adult', 3),
          line('family', 'talk-family', 7),
        ],
      },
    ],
  },
  {
    id: 'absence',
    version: 1,
    goals: [
      {
        id: 'come',
        domain: 'attendance',
        lines: [
          line('talk', 'talk-child', 3),
          line('family', 'talk-family', 5),
          line('visit', 'home-visit', 7),
          line('step', 'other', 10),
        ],
      },
      {id: 'catch-up', domain: 'learning', lines: [line('help', 'learning-help', 14)]},
    ],
  },
  {
    id: 'work',
    version: 1,
    goals: [
      {
        id: 'free',
        domain: 'safety',
        lines: [
          line('talk', 'talk-child', 2),
          line('inform', 'service', 3),
          line('family', 'talk-family', 5),
          line('support', 'service', 14),
        ],
      },
      {id: 'lessons', domain: 'attendance', lines: [line('help', 'learning-help', 14)]},
    ],
  },
  {
    id: 'home',
    version: 1,
    goals: [
      {
        id: 'safe',
        domain: 'safety',
        lines: [line('talk', 'talk-child', 1), line('inform', 'service', 1), line('place', 'safe-adult', 2)],
      },
      {
        id: 'calm',
        domain: 'family',
        lines: [line('family', 'talk-family', 7), line('support', 'service', 14)],
      },
    ],
  },
  {
    id: 'newcomer',
    version: 1,
    goals: [
      {
        id: 'friends',
        domain: 'belonging',
        lines: [
          line('talk', 'talk-child', 3),
          line('seat', 'seating-way', 5),
          line('group', 'safe-adult', 7),
          line('class', 'class-lesson', 14),
        ],
      },
      {id: 'follow', domain: 'learning', lines: [line('help', 'learning-help', 10)]},
    ],
  },
  {
    id: 'illness',
    version: 1,
    goals: [
      {
        id: 'back',
        domain: 'attendance',
        lines: [
          line('family', 'talk-family', 3),
          line('teachers', 'seating-way', 3),
          line('talk', 'talk-child', 7),
        ],
      },
      {id: 'class', domain: 'belonging', lines: [line('tell', 'class-lesson', 2)]},
      {id: 'catch-up', domain: 'learning', lines: [line('help', 'learning-help', 10)]},
    ],
  },
] as const satisfies readonly PlanTemplate[];

export type TemplateId = (typeof templates)[number]['id'];

export function templateBy(id: string): PlanTemplate | undefined {
  return templates.find((template) => template.id === id);
}

/** Ends the names of a line's fields: another template begins anew, and this one is found again as it was left. */
export function lineSuffix({id}: PlanTemplate, line: string): string {
  return `-${id}-${line}`;
}

/** @returns the day that is proposed: never a Saturday or a Sunday */
export function proposedDay({within}: TemplateLine, today: SchoolDay): SchoolDay {
  const day = addDays(today, within);
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 8 - weekday) : day;
}

/** What is done at once where a child's life may be in danger, in this order. */
export const protocolLines = [
  'stay',
  'emergency',
  'means',
  'ask',
  'lead',
  'family',
  'protection',
  'help',
  'hand-over',
] as const;
export type ProtocolLine = (typeof protocolLines)[number];

export const protocolId = 'life-danger';
export const protocolVersion = 1;

/** What kind of help a line is; the others are none of the usual ones. */
export const kindsOfLines: Readonly<Partial<Record<ProtocolLine, ActionKind>>> = {
  ask: 'talk-child',
  family: 'talk-family',
  help: 'service',
};

/** Done by whoever is with the child; the others by whoever makes the calls. */
export const besideChild: readonly ProtocolLine[] = ['stay', 'means', 'ask', 'hand-over'];

/** May be left out with a reason. All others are always done. */
export const withReason: readonly ProtocolLine[] = ['emergency', 'family', 'protection'];
