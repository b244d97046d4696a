import {plural} from '../../i18n/format.js';
import type {CaseKeepingTerms} from './en.js';

const fr: CaseKeepingTerms = {
  title: 'Conservation et consultations',
  lead: 'Les suivis clos, selon le jour jusqu’auquel ils sont conservés. Rien ne s’efface tout seul : une personne décide.',
  none: 'Aucun suivi clos, et aucun que quelqu’un fait conserver.',
  due: 'Le délai est passé',
  soon: 'Le délai se termine bientôt',
  later: 'Conservés plus longtemps',
  held: 'À conserver',
  unsure: 'Sans fin connue ici',
  back: 'Arrivés après l’effacement',
  untilDay: (day) => `Conservé jusqu’au ${day}`,
  unreadable: (count) =>
    plural('fr', count, {
      one: '# entrée n’est pas lisible ici ; le suivi n’est pas effacé.',
      other: '# entrées ne sont pas lisibles ici ; le suivi n’est pas effacé.',
    }),
  noDay: 'Une version plus ancienne l’a clos sans date. Rouvrez-le et refermez-le : son délai commencera.',
  noName: 'Suivi sans nom ici',
  came: (day) =>
    `Ce suivi a été effacé le ${day}. Ce qui est ici a été écrit sur un appareil qui ne le savait pas. Lisez-le avant de l’effacer aussi.`,
  heldSince: (day, who) => `À conserver depuis le ${day}, par ${who}`,
  lifted: 'N’est plus à conserver',
  open: 'Ouvrir le suivi',
  hold: 'Faire conserver',
  holdThis: 'Faire conserver ce suivi',
  liftThere: (screen) => `C’est levé sous « ${screen} ».`,
  holdWhy: 'Pourquoi il faut le conserver',
  holdHint:
    'Tant qu’un suivi est à conserver, personne ne peut l’effacer : pour un tribunal, une enquête, une plainte.',
  lift: 'Lever la conservation',
  liftWhy: 'Pourquoi ce n’est plus nécessaire',
  erase: 'Effacer',
  eraseTitle: 'Effacer ce suivi pour toujours',
  eraseHint:
    'Les textes, fichiers, entretiens, actions confiées et le journal des consultations de ce suivi disparaissent de cet appareil et de tous ceux avec lesquels il partage. Ce qui nomme un autre enfant reste. C’est irréversible. Les sauvegardes et les fichiers enregistrés ailleurs ne sont pas touchés.',
  why: 'Motif',
  reasons: {
    expired: 'Le délai est passé',
    'not-needed': 'Il n’est plus nécessaire',
    asked: 'La famille l’a demandé',
    'by-mistake': 'Il a été ouvert par erreur',
  },
  erased: 'Effacé',
  saved: 'Enregistré',
  refused: {
    gone: 'Il n’en reste rien ici.',
    held: 'Ce suivi est à conserver : il ne peut pas être effacé avant que ce soit levé.',
    'not-closed': 'Le suivi est ouvert : il ne peut pas être effacé.',
    'parts-unreadable':
      'Une partie du suivi n’est pas lisible sur cet appareil : personne ne sait ce qui disparaîtrait.',
    'no-reason': 'Choisissez un motif.',
    'not-due': 'Le délai n’est pas encore passé : choisissez un autre motif.',
  },
  whyMissing: 'Dites pourquoi.',
  notHeld: 'Il n’est plus à conserver.',
  certificates: (count) => plural('fr', count, {one: '# suivi effacé', other: '# suivis effacés'}),
  certificate: (day, who, reason) => `Effacé le ${day} par ${who} : ${reason}`,
  counts: (entries, files, looks) => `Entrées : ${entries}, fichiers : ${files}, consultations : ${looks}`,
  times: {
    title: 'Durée de conservation d’un suivi clos',
    lead: 'Selon l’état de l’enfant à la clôture. Le délai commence à la clôture ; tant que deux personnes ont fixé des durées différentes, la plus longue compte.',
    contested:
      'Deux personnes ont fixé des durées différentes. La plus longue compte jusqu’à ce que quelqu’un les fixe à nouveau.',
    usual: 'Ce sont les durées livrées avec Pana. Personne n’en a fixé d’autres.',
    setBy: (day, who) => `Fixé le ${day} par ${who}`,
    change: 'Changer les durées',
    years: (count) => plural('fr', count, {one: '# an', other: '# ans'}),
    outcomes: {
      better: 'Mieux',
      'partly-better': 'Un peu mieux',
      unchanged: 'Sans changement',
      worse: 'Moins bien',
      'not-known': 'On ne sait pas',
    },
    exploitation: 'Exploitation confirmée, si c’est plus long',
    hint: 'En années entières, de 1 à 75. Ce qui est déjà conservé suit aussitôt les nouvelles durées ; rien n’est effacé pour autant.',
    why: 'Pourquoi ces durées ? Par exemple la loi ou une décision de l’école',
    bounds: (min, max) => `Écrivez un nombre entier d’années, de ${min} à ${max}.`,
  },
  looks: 'Qui a consulté quel suivi',
  looksHint:
    'Une ligne chaque fois que quelqu’un a consulté un suivi. Celles d’un suivi effacé disparaissent avec lui.',
  noLooks: 'Rien ne correspond.',
  find: 'Suivi ou personne',
  day: 'Jour',
  when: 'Quand',
  who: 'Qui a consulté',
  whose: 'Suivi de',
  more: (count) => `Et ${count} de plus : cherchez, ou enregistrez le tableau.`,
  save: 'Enregistrer le tableau (CSV)',
  unsaved: 'Le navigateur n’a pas pris le fichier. Réessayez.',
  file: 'consultations',
};

export default fr;
