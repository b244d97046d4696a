import type {GuideTexts} from '../guide-text.js';

const texts: GuideTexts = {
  title: 'Des jours loin de l’école',
  purpose: 'Pour un élève souvent absent, en retard ou qui part plus tôt.',
  before: [
    'Regardez d’abord le calendrier : quels jours, quelles leçons, depuis quand.',
    'L’absence est un signe et non une faute. Personne n’a de comptes à rendre ici.',
    'Ne demandez pas « pourquoi n’es-tu pas venu ». Demandez comment s’est passée la journée.',
  ],
  opening: [
    'Merci d’être là. Je m’appelle …, et mon travail ici est de veiller à ce que les enfants aillent bien à l’école.',
    'J’ai remarqué que tu n’étais pas là certains jours, et j’aimerais comprendre comment ça va pour toi.',
    'Tu peux dire « je ne sais pas » ou « je n’ai pas envie d’en parler ». Il n’y aura pas de punition pour ce que tu me dis.',
    'Je ne peux pas promettre de tout garder pour moi. Si toi ou un autre enfant êtes en danger, je dois demander de l’aide à d’autres adultes. Je te dirai d’abord à qui.',
  ],
  parts: {
    arrive: 'Pour commencer',
    told: 'Avec les mots de l’enfant',
    detail: 'Ce qui s’y rattache',
    here: 'Être ici',
    next: 'La suite',
  },
  questions: {
    'usual-morning': {
      ask: 'Raconte-moi un matin ordinaire, du réveil à la première leçon.',
      hint: 'Qui est là, qui réveille qui, le petit déjeuner, le chemin : laissez l’enfant raconter.',
    },
    'day-away': {
      ask: 'Raconte-moi un jour où tu n’étais pas là. Comment s’est-il passé, depuis le matin ?',
      hint: 'Ensuite seulement : « Parle-m’en encore », « Et après ? » Notez les mots de l’enfant.',
    },
    'at-home': {ask: 'Que fais-tu ces jours-là, et qui est avec toi ?'},
    reasons: {
      ask: 'Qu’est-ce que l’enfant en a dit ?',
      hint: 'Cochez ce qui a été dit. Ne lisez pas la liste à voix haute.',
      options: {
        ill: 'Malade',
        worry: 'Inquiétude, mal au ventre ou à la tête avant l’école',
        pupils: 'Peur d’autres élèves',
        teacher: 'Peur d’un adulte de l’école',
        lessons: 'Leçons trop difficiles ou sans intérêt',
        sleep: 'Fatigué, dort peu',
        caring: 'S’occupe de quelqu’un à la maison',
        work: 'Travaille ou aide à gagner de l’argent',
        means: 'Pas de vêtements, chaussures, repas ou argent',
        way: 'Chemin long, peu sûr ou sans bus',
        trip: 'Voyages, journées en famille',
        elsewhere: 'Était ailleurs avec des amis',
        other: 'Autre chose',
      },
    },
    doctor: {ask: 'As-tu vu un médecin pour cela ?'},
    'worry-when': {ask: 'Quand est-ce que cela commence dans ton corps, et quand est-ce que cela passe ?'},
    'afraid-of': {
      ask: 'Dis-moi ce dont tu voudrais rester loin.',
      hint: 'Si quelqu’un blesse l’enfant, continuez avec l’entretien à ce sujet.',
    },
    'hard-lessons': {ask: 'Parle-moi d’une leçon où il est difficile de rester assis.'},
    'caring-whom': {ask: 'Raconte-moi comment tu t’en occupes. Que fais-tu ?'},
    'caring-hours': {
      ask: 'Combien d’heures cela a-t-il pris ces sept derniers jours ?',
      hint: 'Comptez ensemble, jour après jour.',
    },
    'work-told': {
      ask: 'Parle-moi du travail. Qu’est-ce que tu y fais ?',
      hint: 'Il existe un entretien sur le travail. Commencez-le aujourd’hui ou fixez un jour.',
    },
    lacking: {ask: 'De quoi aurais-tu besoin pour venir tous les jours ?'},
    'sleep-told': {ask: 'Parle-moi de tes soirées et de tes nuits.'},
    'good-day': {ask: 'Raconte-moi une bonne journée ici. Qu’est-ce qui était différent ?'},
    'catch-up': {
      ask: 'Comment est-ce de revenir en classe après une absence ?',
      options: {
        easy: 'Facile',
        somewhat: 'Il faut un peu de temps',
        hard: 'Difficile',
        unsure: 'L’enfant n’est pas sûr',
      },
    },
    hardest: {ask: 'Dans quelles leçons est-ce le plus difficile ? Qu’est-ce qui aiderait ?'},
    'close-to': {
      ask: 'Qui aimes-tu retrouver ici ? Vers qui pourrais-tu aller ?',
      options: {
        friend: 'Un ami ou une amie',
        teacher: 'Un professeur',
        'other-adult': 'Un autre adulte',
        nobody: 'Personne',
      },
    },
    easier: {ask: 'Qu’est-ce qui rendrait plus facile de venir demain ?'},
    'first-step': {
      ask: 'Quel pourrait être un premier petit pas, et qui devrait y aider ?',
      hint: 'Un pas qui peut se faire cette semaine.',
    },
  },
  stops: {
    'stop-harm':
      'N’en demandez pas plus : les questions suivantes reviennent à des personnes formées pour les poser une seule fois. Restez avec l’enfant, notez ses mots tels quels, et appelez les responsables. N’appelez pas d’abord la famille.',
  },
  signs: {
    life: {
      sign: 'Ne veut plus vivre, ou se blesse',
      act: 'Ne laissez pas l’enfant seul. Suivez maintenant le protocole de danger vital, puis revenez ici.',
    },
    'hurt-home': {
      sign: 'Est frappé, blessé ou touché à la maison',
      act: 'L’enfant ne rentre pas avant qu’il soit clair qu’il y est en sécurité. Appelez maintenant la protection de l’enfance ou la police.',
    },
    marriage: {
      sign: 'Doit être marié, ou emmené',
      act: 'Appelez maintenant la protection de l’enfance ou la police. N’appelez pas d’abord la famille.',
    },
    alone: {
      sign: 'Personne à la maison pendant des jours ou des nuits',
      act: 'Demandez qui s’occupe de l’enfant cette nuit.',
    },
    hungry: {
      sign: 'A faim, froid, ou manque de médicaments',
      act: 'Veillez aujourd’hui au repas et à la chaleur. Prévenez les services sociaux.',
    },
    working: {
      sign: 'Travaille beaucoup ou dans de dures conditions',
      act: 'Commencez l’entretien sur le travail.',
    },
    'afraid-school': {
      sign: 'A peur de quelqu’un à l’école',
      act: 'Commencez l’entretien sur les blessures entre élèves.',
    },
    'body-signs': {
      sign: 'Des douleurs sans maladie',
      act: 'Notez quand. Parlez d’un médecin avec la famille.',
    },
  },
  closing: [
    'Merci de m’avoir dit comment c’est pour toi.',
    'Voici ce que je vais faire maintenant, et quand tu auras de mes nouvelles : …',
    'Je me réjouis chaque fois que tu es là, même une demi-journée. S’il arrive quelque chose, viens me voir.',
  ],
};

export default texts;
