import type {Condition, Guide} from '../guide.js';
import {workKinds} from '../work/facts.js';

const works: Condition = {of: 'kinds', any: [...workKinds]};

/** Of work, paid or not, and of chores at home. What it amounts to is worked out in `work/`. */
export const work: Guide = {
  id: 'pana-work',
  version: 1,
  ages: {from: 7, to: 17},
  amountsTo: 'work-status',
  parts: [
    {
      id: 'before',
      items: [
        {id: 'age', kind: 'number', from: 5, to: 17, careful: 'lower', byAdult: true, needed: true},
        {
          id: 'stop-worst',
          kind: 'stop',
          when: {some: [{heard: 'held'}, {heard: 'taken'}, {heard: 'sexual'}, {heard: 'illicit'}]},
        },
      ],
    },
    {
      id: 'told',
      items: [
        {id: 'usual-day', kind: 'words'},
        {id: 'work-told', kind: 'words', needed: true},
        {id: 'kinds', kind: 'several', options: [...workKinds, 'none'], alone: 'none', needed: true},
      ],
    },
    {
      id: 'time',
      items: [
        {id: 'what', kind: 'words', when: works},
        {id: 'hours-week', kind: 'hours', needed: true, when: works},
        {id: 'hours-busiest', kind: 'hours', needed: true, when: works},
        {id: 'lessons', kind: 'yes-no', needed: true, when: works},
        {id: 'lessons-told', kind: 'words', when: {of: 'lessons', any: ['yes']}},
      ],
    },
    {
      id: 'conditions',
      items: [
        {id: 'place-told', kind: 'words', when: works},
        {
          id: 'places',
          kind: 'several',
          options: ['heights', 'underground', 'water', 'heat-cold', 'none'],
          alone: 'none',
          needed: true,
          when: works,
        },
        {
          id: 'things',
          kind: 'several',
          options: ['machines', 'loads', 'chemicals', 'noise', 'none'],
          alone: 'none',
          needed: true,
          when: works,
        },
        {
          id: 'treatment',
          kind: 'several',
          options: ['night', 'kept-in', 'hurt', 'none'],
          alone: 'none',
          needed: true,
          when: works,
        },
        {id: 'injured', kind: 'yes-no', when: works},
        {id: 'injured-told', kind: 'words', when: {of: 'injured', any: ['yes']}},
      ],
    },
    {
      id: 'terms',
      items: [
        {id: 'paid', kind: 'choice', options: ['child', 'family', 'goods', 'nothing', 'unsure'], when: works},
        {id: 'papers', kind: 'yes-no', byAdult: true, when: {of: 'kinds', any: ['for-others']}},
        {id: 'not-going', kind: 'words', when: works},
      ],
    },
    {
      id: 'home',
      items: [
        {id: 'chores-told', kind: 'words'},
        {id: 'chore-hours', kind: 'hours', needed: true},
      ],
    },
    {
      id: 'next',
      items: [{id: 'wish', kind: 'words', needed: true}],
    },
  ],
  listenFor: [
    {id: 'life', urgency: 'now'},
    {id: 'held', urgency: 'now'},
    {id: 'taken', urgency: 'now'},
    {id: 'sexual', urgency: 'now'},
    {id: 'illicit', urgency: 'now'},
    {id: 'injury', urgency: 'soon'},
    {id: 'exhausted', urgency: 'soon'},
    {id: 'proud', urgency: 'note'},
  ],
};
