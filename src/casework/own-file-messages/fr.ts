import type {OwnFileTerms} from './en.js';

const fr: OwnFileTerms = {
  titleChild: 'Ce que nous faisons pour que tu ailles bien',
  titleFamily: 'Ce que nous faisons pour que votre enfant aille bien',
  introChild:
    'C’est écrit à ton sujet. Tu as le droit de le savoir. Si quelque chose est faux, dis-le : nous le notons.',
  introFamily:
    'C’est écrit au sujet de votre enfant et vous avez le droit de le savoir. Si quelque chose est faux, dites-le : nous le notons.',
  name: (name, className) => [name, className].filter(Boolean).join(', '),
  lead: (name) => `L’adulte à qui poser des questions : ${name}`,
  goals: 'Ce qui doit aller mieux',
  noGoals: 'Nous cherchons encore ce qui pourrait aider. Tes idées comptent.',
  noGoalsFamily: 'Nous cherchons encore ce qui pourrait aider. Vos idées comptent.',
  more: 'Ce que nous faisons aussi',
  does: (who, day) => `${who} s’en occupe, jusqu’au ${day}`,
  done: 'Fait',
  doing: 'Pas encore fait',
  notes: 'Ce que nous avons écrit pour vous',
  review: (day) => `Le ${day}, nous regardons ensemble si cela va mieux.`,
  closed: 'Nous avons fini de nous en occuper. Si cela recommence, on peut revenir à tout moment.',
  views: 'Ce que vous avez dit à la fin',
  consents: 'Ce qui a été répondu',
  help: 'Pouvons-nous aider ?',
  tell: (whom) => `Pouvons-nous en parler à : ${whom} ?`,
  answers: {
    given: 'Réponse : oui.',
    refused: 'Réponse : non.',
    withdrawn: 'Réponse : oui, puis retirée.',
    'not-asked': '',
  },
  mayChange: 'On peut changer d’avis quand on veut.',
  corrections: 'Ce qu’il fallait corriger',
  corrected: 'Nous l’avons corrigé :',
  notCorrected: 'Nous ne l’avons pas corrigé, parce que :',
  waiting: 'Nous sommes encore en train de regarder.',
  day: (day) => `Écrit le ${day}`,
};

export default fr;
