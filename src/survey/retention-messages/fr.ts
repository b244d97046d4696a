import {plural} from '../../i18n/format.js';
import type {RetentionTerms} from './en.js';

const fr: RetentionTerms = {
  heading: 'Combien de temps les réponses sont gardées',
  kept: (day) =>
    `Les réponses scellées et la clé qui les ouvre sont gardées jusqu’au ${day}. Ensuite elles sont détruites d’elles-mêmes, dès que quelqu’un de l’équipe de protection ouvre Pana.`,
  keptUnreleased: (day) =>
    `Les réponses scellées et la clé qui les ouvre sont gardées jusqu’au ${day}. Rien n’est détruit de soi-même tant que les résultats ne sont pas publiés.`,
  soon: (day) =>
    `Le délai de ces réponses s’achève le ${day} et personne n’a publié les résultats. Publiez-les, ou décidez qu’ils ne seront jamais montrés.`,
  due: (day) =>
    `Le délai de ces réponses s’est achevé le ${day}. Elles sont encore là parce que personne n’a publié les résultats. Publiez-les, ou détruisez les réponses sans résultats.`,
  dueReleased: (day) =>
    `Le délai de ces réponses s’est achevé le ${day}. Cet appareil les détruira dès que possible et, si des élèves ont écrit avec leurs mots, une fois que quelqu’un l’aura lu.`,
  held: (day) =>
    `Gardées depuis le ${day}. Tant que cela dure, rien n’est détruit et les jours ne comptent pas.`,
  why: 'Motif',
  lift: 'Le motif a disparu : laisser courir le délai',
  hold: {
    summary: 'Garder les réponses plus longtemps',
    hint: 'Pour une enquête ou un tribunal. Toute l’équipe de protection voit le motif : n’écrivez aucun nom.',
    label: 'Pourquoi faut-il les garder ?',
    set: 'Les garder',
  },
  destroy: 'Détruire les réponses et la clé',
  confirm: {
    heading: 'Détruire les réponses et la clé ?',
    goes: 'Ce qui part : les réponses scellées, la clé qui les ouvre et la liste des billets.',
    stays: 'Ce qui reste : les questions, les résultats publiés, ce qui a été mis de côté, et un certificat.',
    forEver:
      'C’est sans retour. Personne ne pourra recompter ces réponses, et la feuille de secours n’ouvrira plus rien.',
    unreleased:
      'Les résultats n’ont jamais été publiés. Si vous continuez, personne ne verra jamais ce que ces élèves ont dit.',
    yes: 'Détruire définitivement',
    yesUnreleased: 'Détruire sans résultats',
  },
  certificate: {
    heading: 'Les réponses ont été détruites',
    when: 'Quand',
    by: 'Par',
    why: 'Pourquoi',
    what: 'Quoi',
    reasons: {expired: 'Leur délai était passé', 'not-needed': 'On n’en avait plus besoin'},
    onDevice: (name) => `L’appareil de ${name}, de lui-même`,
    answers: (atLeast) =>
      atLeast === 0
        ? 'moins de cinq réponses scellées'
        : `${atLeast} réponses scellées, ou jusqu’à quatre de plus`,
    slips: (count) => plural('fr', count, {one: 'la liste de # billet', other: 'la liste de # billets'}),
    keys: (count) => plural('fr', count, {one: '# copie de la clé', other: '# copies de la clé'}),
    paper:
      'Une feuille de secours imprimée n’ouvre plus rien ici. Détruisez-la quand même, et effacez les copies de cet appareil faites avant : les réponses scellées peuvent encore s’y trouver.',
    late: (count) =>
      plural('fr', count, {
        one: '# réponse est arrivée depuis et a été détruite sans être lue.',
        other: '# réponses sont arrivées depuis et ont été détruites sans être lues.',
      }),
    refused: (count) =>
      plural('fr', count, {
        one: '# élément nommé dans le certificat ne doit pas être détruit et se trouve toujours ici. Prévenez la personne qui s’occupe de Pana.',
        other:
          '# éléments nommés dans le certificat ne doivent pas être détruits et se trouvent toujours ici. Prévenez la personne qui s’occupe de Pana.',
      }),
  },
  refused: {
    'no-reason': 'Écrivez pourquoi il faut les garder.',
    'long-reason': (most) => `${most} caractères au plus.`,
    held: 'Quelqu’un garde ces réponses pour un motif. Levez-le d’abord.',
    'not-held': 'Plus rien ne retient ces réponses.',
    'not-closed': 'Clôturez d’abord la vague.',
    'not-released': 'Les résultats ne sont pas publiés.',
    unread: 'Il faut d’abord lire ce que les élèves ont écrit.',
    destroyed: 'Ces réponses sont déjà détruites.',
  },
};

export default fr;
