import {plural} from '../../i18n/format.js';
import type {WrittenTerms} from './en.js';

const hours = (count: number): string =>
  plural('fr', count, {one: '# heure scolaire', other: '# heures scolaires'});

const fr: WrittenTerms = {
  fields: {
    heading: 'Ce que les élèves écrivent avec leurs mots',
    hint: 'Cela peut parler d’un danger. Avant d’écrire, les élèves apprennent qui le lit et sous quel délai ; rien de cela ne change une fois la vague publiée.',
    readers: 'Qui le lit ?',
    reader: (name) => `Ce sera lu par ${name}.`,
    hours: 'En combien d’heures scolaires ?',
    hoursHint: (most) =>
      `De 1 à ${most}. Un jour d’école en compte huit, de 8 h à 16 h. Quelqu’un doit regarder une fois par moitié de ce délai : avec 16, une fois par jour d’école.`,
  },
  overdue: (count) => `Lecture en retard de ${hours(count)}`,
  due: (by) => `À lire avant ${by}`,
  heading: 'Avec les mots des élèves',
  promise: (readers, count) => `${readers} : à lire en ${hours(count)}, comme il a été dit aux élèves.`,
  is: {
    overdue: (count) =>
      `Le délai promis est dépassé de ${hours(count)}. Quelqu’un a peut-être écrit qu’il est en danger : lisez maintenant.`,
    due: (by) => `Quelqu’un doit regarder avant ${by}.`,
    kept: (by) => `Lu. À regarder de nouveau avant ${by}.`,
    done: 'Tout a été lu. Rien ne peut plus arriver.',
  },
  open: 'Regarder et lire',
  notReader: 'Seules les personnes désignées peuvent l’ouvrir.',
  noKey: 'Vous êtes désigné, mais vous ne pouvez pas ouvrir les réponses sur cet appareil.',
  title: (wave) => `Avec les mots des élèves : ${wave}`,
  how: 'Chaque texte est seul, dans un ordre tiré au hasard, sans classe et sans autre réponse. Ne cherchez pas qui l’a écrit. Si un texte parle d’un danger, marquez-le : une alerte sur cette enquête s’ouvre, avec les mots et sans élève, et l’équipe décide.',
  looking: 'Recherche de ce qui est arrivé…',
  offline:
    'Le serveur de l’école est injoignable. Ce qui s’y trouve n’est pas encore ici, et cette lecture ne compte pas. Recommencez quand la connexion est rétablie.',
  few: 'Ce que moins de dix élèves ont écrit depuis reste fermé jusqu’à ce que dix aient répondu, pour que personne ne soit deviné. Ceux qui ont voulu être lus quand même sont montrés une fois par moitié du délai promis.',
  rest: 'La vague est fermée. Ce que moins de dix élèves ont écrit à la fin reste fermé pour toujours.',
  none: 'Il n’y a rien à lire pour l’instant.',
  fresh: 'Nouveau',
  before: (count) => plural('fr', count, {one: '# texte déjà lu', other: '# textes déjà lus'}),
  warn: 'Parle d’un danger',
  warned: 'Marqué : parle d’un danger',
  warnings: (count) =>
    plural('fr', count, {one: '# alerte ouverte au tri.', other: '# alertes ouvertes au tri.'}),
  read: (count) => plural('fr', count, {one: 'Je l’ai lu', other: 'J’ai tout lu (#)'}),
  again: 'Regarder de nouveau',
  unread: {
    heading: 'Mis de côté, et rien n’en peut être lu :',
    unreadable: (count) =>
      plural('fr', count, {
        one: '# enveloppe abîmée ou non scellée pour cette vague',
        other: '# enveloppes abîmées ou non scellées pour cette vague',
      }),
    foreign: (count) =>
      plural('fr', count, {
        one: '# enveloppe qui contient autre chose qu’une réponse à cette vague',
        other: '# enveloppes qui contiennent autre chose qu’une réponse à cette vague',
      }),
    unfit: (count) =>
      plural('fr', count, {
        one: '# réponse qui ne correspond pas aux questions, ou plus longue que permis',
        other: '# réponses qui ne correspondent pas aux questions, ou plus longues que permis',
      }),
  },
};

export default fr;
