import type {MeasureWords} from './en.js';

const often = (name: string, what: string): MeasureWords => ({
  name,
  meaning: `Pupils who say that ${what} two or three times a month or more often, in the last two months.`,
});

const touched = (name: string, what: string): MeasureWords => ({
  name,
  meaning: `Of the pupils who say that something was done to them at least once: those who ${what}.`,
});

const untold = (name: string, why: string): MeasureWords => ({
  name,
  meaning: `Of the pupils who told nobody: those who give as a reason that ${why}.`,
});

const safe = (place: string): MeasureWords => ({
  name: `Safe ${place}`,
  meaning: `Pupils who mostly or always feel safe ${place}.`,
});

const agree = (name: string, what: string): MeasureWords => ({
  name,
  meaning: `Pupils who find it mostly or completely true that ${what}.`,
});

const en = {
  hit: often('Hit or pushed', 'others hit, kicked or pushed them on purpose'),
  'mean-words': often('Mean words', 'others insulted them or laughed at them'),
  'things-taken': often('Things taken', 'others took or broke their things on purpose'),
  rumours: often('Rumours', 'others spread lies or rumours about them'),
  threatened: often('Threatened', 'others threatened or forced them'),
  'sexual-comments': often('Sexual comments', 'others made unwanted sexual comments, jokes or gestures'),
  seen: often('Saw it happen', 'they saw or heard another pupil being treated badly on purpose'),
  'online-words': often('Mean messages', 'they got mean or threatening messages or comments'),
  'online-rumours': often('Rumours online', 'somebody spread lies or rumours about them online'),
  'online-photos': often('Photos shared', 'somebody shared a photo or video of them to make fun of them'),
  'online-excluded': often('Shut out online', 'they were shut out of a chat or a game on purpose'),
  'online-fake': often('False account', 'somebody used their account or pretended to be them'),
  'passed-on': {
    name: 'Passed on a photo',
    meaning:
      'Pupils who passed on a photo or video of somebody who did not want that, in the last two months. Answers are garbled by lot; the share is reckoned from them.',
  },
  'bullies-online': often(
    'Bullying others online',
    'they were mean to somebody on a phone or online on purpose',
  ),
  'where-classroom': touched('It happened: classroom', 'name the classroom'),
  'where-corridor': touched('It happened: corridors', 'name the corridors or stairs'),
  'where-toilets': touched('It happened: toilets', 'name the toilets'),
  'where-changing': touched('It happened: changing room', 'name the changing room'),
  'where-canteen': touched('It happened: canteen', 'name the canteen'),
  'where-yard': touched('It happened: school yard', 'name the school yard'),
  'where-way': touched('It happened: way to school', 'name the way to school or home'),
  'where-online': touched('It happened: online', 'name a phone or the internet'),
  'told-school': touched('Told the school', 'told a teacher or another adult at school'),
  'told-home': touched('Told at home', 'told somebody at home'),
  'told-nobody': touched('Told nobody', 'told nobody about it'),
  'untold-worse': untold('Untold: afraid', 'it would have got worse'),
  'untold-useless': untold('Untold: no use', 'it would not have changed anything'),
  'untold-ashamed': untold('Untold: ashamed', 'they felt ashamed'),
  'untold-no-adult': untold('Untold: nobody to trust', 'there is no adult they trust enough'),
  'untold-myself': untold('Untold: by myself', 'they wanted to deal with it by themselves'),
  'stood-by': {
    name: 'Did nothing',
    meaning: 'Of the pupils who saw it happen: those who say that they did nothing the last time.',
  },
  'fetched-adult': {
    name: 'Told an adult',
    meaning: 'Of the pupils who saw it happen: those who say that they told an adult the last time.',
  },
  'safe-classroom': safe('in the classroom'),
  'safe-corridor': safe('in the corridors'),
  'safe-toilets': safe('in the toilets'),
  'safe-changing': safe('in the changing room'),
  'safe-yard': safe('in the school yard'),
  'safe-way': safe('on the way to school'),
  low: {
    name: 'Feeling low',
    meaning: 'Pupils who say that they felt sad or low on most or all days of the last two weeks.',
  },
  'self-harm-thoughts': {
    name: 'Thoughts of hurting themselves',
    meaning:
      'Pupils who say that in the last two months they thought of hurting themselves, once or more. Nobody can tell who they are: make help known to all.',
  },
  'four-groups': {
    name: 'Four groups',
    meaning:
      'Pupils by what they say of themselves: bullied, bullying others, both, or neither, two or three times a month or more often, in the last two months. Only those who answered both questions count.',
  },
  kind: agree('Kind to each other', 'pupils of their class are kind to each other'),
  heard: agree('Free to speak', 'they can say what they think in class and nobody laughs at them'),
  'online-class': touched('From the class', 'say that it came from their own class'),
  'online-school': touched('From the school', 'say that it came from another class of the school'),
  'online-unknown': touched('From somebody unknown', 'do not know who it was'),
  'online-blocked': touched('Blocked them', 'blocked those who did it'),
  'online-reported': touched('Reported it', 'reported it in the app or game'),
  'online-endured': touched('Did nothing against it', 'did nothing against it'),
} satisfies Readonly<Record<string, MeasureWords>>;

export default en;
export type ShippedMeasures = Readonly<Record<keyof typeof en, MeasureWords>>;
