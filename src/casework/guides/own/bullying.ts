import type {Guide} from '../guide.js';

/** Of being hurt by other pupils, or by anybody at school. */
export const bullying: Guide = {
  id: 'pana-bullying',
  version: 1,
  ages: {from: 7, to: 17},
  parts: [
    {
      id: 'arrive',
      items: [{id: 'usual-day', kind: 'words'}],
    },
    {
      id: 'told',
      items: [
        {id: 'stop-adult', kind: 'stop', when: {some: [{heard: 'by-adult'}, {heard: 'sexual'}]}},
        {id: 'happened', kind: 'words', needed: true},
        {id: 'last-time', kind: 'words'},
      ],
    },
    {
      id: 'detail',
      items: [
        {
          id: 'what',
          kind: 'several',
          options: ['words', 'left-out', 'body', 'things', 'online', 'pictures', 'forced', 'other'],
          needed: true,
        },
        {
          id: 'online-told',
          kind: 'words',
          when: {of: 'what', any: ['online', 'pictures']},
        },
        {id: 'who', kind: 'several', options: ['one', 'several', 'older', 'class', 'unknown', 'adult']},
        {
          id: 'where',
          kind: 'several',
          options: ['class', 'break', 'toilet', 'sport', 'way', 'online', 'home', 'other'],
        },
        {
          id: 'often',
          kind: 'choice',
          options: ['once', 'sometimes', 'weekly', 'daily', 'unsure'],
          needed: true,
        },
        {id: 'since', kind: 'choice', options: ['week', 'month', 'longer', 'unsure']},
      ],
    },
    {
      id: 'help',
      items: [
        {
          id: 'knows',
          kind: 'several',
          options: ['friend', 'family', 'teacher', 'other', 'nobody'],
          alone: 'nobody',
          needed: true,
        },
        {id: 'since-told', kind: 'words', when: {of: 'knows', any: ['friend', 'family', 'teacher', 'other']}},
        {id: 'helped', kind: 'words'},
      ],
    },
    {
      id: 'safety',
      items: [
        {id: 'safe', kind: 'choice', options: ['safe', 'partly', 'not'], needed: true},
        {id: 'unsafe-where', kind: 'words', when: {of: 'safe', any: ['partly', 'not']}},
        {id: 'way-home', kind: 'yes-no', needed: true, when: {of: 'safe', any: ['partly', 'not']}},
        {id: 'way-home-with', kind: 'words', needed: true, when: {of: 'way-home', any: ['yes']}},
      ],
    },
    {
      id: 'next',
      items: [
        {id: 'wish', kind: 'words', needed: true},
        {id: 'beside', kind: 'words'},
      ],
    },
  ],
  listenFor: [
    {id: 'life', urgency: 'now'},
    {id: 'wounded', urgency: 'now'},
    {id: 'by-adult', urgency: 'now'},
    {id: 'sexual', urgency: 'now'},
    {id: 'weapon', urgency: 'now'},
    {id: 'afraid-home', urgency: 'soon'},
    {id: 'body-signs', urgency: 'soon'},
    {id: 'blames-self', urgency: 'note'},
  ],
};
