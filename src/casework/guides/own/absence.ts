import type {Guide} from '../guide.js';

/** Of days and weeks away from school. */
export const absence: Guide = {
  id: 'pana-absence',
  version: 1,
  ages: {from: 7, to: 17},
  parts: [
    {
      id: 'arrive',
      items: [{id: 'usual-morning', kind: 'words'}],
    },
    {
      id: 'told',
      items: [
        {id: 'stop-harm', kind: 'stop', when: {some: [{heard: 'hurt-home'}, {heard: 'marriage'}]}},
        {id: 'day-away', kind: 'words', needed: true},
        {id: 'at-home', kind: 'words'},
      ],
    },
    {
      id: 'detail',
      items: [
        {
          id: 'reasons',
          kind: 'several',
          options: [
            'ill',
            'worry',
            'pupils',
            'teacher',
            'lessons',
            'sleep',
            'caring',
            'work',
            'means',
            'way',
            'trip',
            'elsewhere',
            'other',
          ],
          needed: true,
        },
        {id: 'doctor', kind: 'yes-no', when: {of: 'reasons', any: ['ill']}},
        {id: 'worry-when', kind: 'words', when: {of: 'reasons', any: ['worry']}},
        {id: 'afraid-of', kind: 'words', needed: true, when: {of: 'reasons', any: ['pupils', 'teacher']}},
        {id: 'hard-lessons', kind: 'words', when: {of: 'reasons', any: ['lessons']}},
        {id: 'caring-whom', kind: 'words', when: {of: 'reasons', any: ['caring']}},
        {id: 'caring-hours', kind: 'hours', when: {of: 'reasons', any: ['caring']}},
        {id: 'work-told', kind: 'words', needed: true, when: {of: 'reasons', any: ['work']}},
        {id: 'lacking', kind: 'words', when: {of: 'reasons', any: ['means', 'way']}},
        {id: 'sleep-told', kind: 'words', when: {of: 'reasons', any: ['sleep']}},
      ],
    },
    {
      id: 'here',
      items: [
        {id: 'good-day', kind: 'words'},
        {id: 'catch-up', kind: 'choice', options: ['easy', 'somewhat', 'hard', 'unsure'], needed: true},
        {id: 'hardest', kind: 'words', when: {of: 'catch-up', any: ['hard']}},
        {
          id: 'close-to',
          kind: 'several',
          options: ['friend', 'teacher', 'other-adult', 'nobody'],
          alone: 'nobody',
        },
      ],
    },
    {
      id: 'next',
      items: [
        {id: 'easier', kind: 'words', needed: true},
        {id: 'first-step', kind: 'words'},
      ],
    },
  ],
  listenFor: [
    {id: 'life', urgency: 'now'},
    {id: 'hurt-home', urgency: 'now'},
    {id: 'marriage', urgency: 'now'},
    {id: 'alone', urgency: 'soon'},
    {id: 'hungry', urgency: 'soon'},
    {id: 'working', urgency: 'soon'},
    {id: 'afraid-school', urgency: 'soon'},
    {id: 'body-signs', urgency: 'note'},
  ],
};
