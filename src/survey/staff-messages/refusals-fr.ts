import {plural} from '../../i18n/format.js';
import type {RefusalTerms} from './refusals-en.js';

const refused: RefusalTerms = {
  'issuer-unreachable':
    'Le service de tickets du portail est injoignable. Rien n’a été publié. Réessayez plus tard, ou prévoyez cette vague avec des billets seulement.',
  'singles-out':
    'Dans ces classes, le questionnaire pourrait désigner quelqu’un. Ce qu’il faut changer est indiqué en dessous.',
  'instrument-broken': 'Ce questionnaire n’est pas complet : aucune vague ne peut le poser.',
  'free-text': (most) =>
    `Les élèves écrivent ici avec leurs mots, et cela peut parler d’un danger. Dites qui le lit, et en combien d’heures scolaires (1 à ${most}).`,
  'free-text-reader':
    'La personne qui lit ce que les élèves écrivent doit être parmi celles qui ouvrent les réponses.',
  'free-text-few': (floor) =>
    `Les élèves écrivent ici avec leurs mots. Avec moins de ${floor} élèves sur les listes, on devinerait qui a écrit quoi. Choisissez plus de classes ou un autre questionnaire.`,
  'too-much-text': 'Ce questionnaire demande plus de texte qu’une enveloppe scellée n’en contient.',
  'too-large':
    'Ce questionnaire est trop lourd pour les appareils des élèves. Mettez moins d’images, d’enregistrements ou de langues, ou de plus petits.',
  'no-title': 'Donnez un titre à la vague.',
  'no-class': 'Choisissez au moins une classe.',
  'no-pupils': (title) =>
    `Aucun élève ne figure sur la liste de ${title}. Retirez cette classe ou faites corriger la liste.`,
  'no-reader': 'Une vague a besoin de quelqu’un qui détienne la clé et lise les résultats.',
  'no-reader-key':
    'Une des personnes chargées de lire n’a pas encore de clé. Elle en reçoit une la première fois qu’elle ouvre Pana sur cet appareil.',
  'window-past': 'Le premier jour est déjà passé.',
  'window-length': (most) => `Choisissez de 1 à ${most} jours.`,
  closed: 'Cette vague est déjà close.',
  'server-unreachable':
    'Le serveur de l’école est injoignable. Les réponses qui s’y trouvent ne compteraient pas : la vague reste donc ouverte. Réessayez plus tard.',
  'no-key':
    'Vous ne pouvez pas ouvrir ici les réponses de cette vague. Une des personnes qui les lisent publie les résultats, ou tapez la clé de la feuille de secours.',
  'sheet-empty': 'Tapez d’abord ce qui est sur la feuille de secours.',
  'sheet-sign': 'Un de ces signes n’est sur aucune feuille de secours. Comparez avec le papier.',
  'sheet-length': (count) =>
    `Une feuille de secours a 72 signes. Il y en a ici ${count} : il en manque ou il y en a trop.`,
  'sheet-check': (group) => `Il y a une faute de frappe dans le groupe ${group}. Comparez avec le papier.`,
  'sheet-of-other': (title) =>
    `C’est la feuille de secours d’une autre vague : ${title}. Cherchez celle de cette vague-ci.`,
  'sheet-unknown':
    'Cette feuille est tapée telle qu’elle est sur le papier, mais elle n’ouvre aucune vague connue ici.',
  'answers-missing': (count) =>
    plural('fr', count, {
      one: '# réponse comptée n’est pas encore sur cet appareil. Publiez quand le serveur sera joignable.',
      other:
        '# réponses comptées ne sont pas encore sur cet appareil. Publiez quand le serveur sera joignable.',
    }),
  destroyed: 'Les réponses de cette vague et la clé qui les ouvre ont été détruites. Plus rien ne les ouvre.',
  'already-released': 'Cette vague est déjà publiée.',
  'not-closed': 'Fermez d’abord la vague.',
  'too-few':
    'Trop peu d’élèves ont répondu. Les résultats d’un groupe aussi petit pourraient désigner l’un d’eux : aucun ne peut être montré.',
  'shown-before':
    'Trop peu d’élèves ont répondu dans les classes qui ne figurent pas déjà dans une publication des mêmes semaines. Ce qu’une publication dit d’une classe n’est pas redit avant quatre semaines : les deux pourraient être soustraites l’une de l’autre.',
};

export default refused;
