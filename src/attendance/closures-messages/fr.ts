import {number, plural, sentence} from '../../i18n/format.js';
import type {ClosuresTerms} from './en.js';

const fr: ClosuresTerms = {
  title: (schoolClass) => `Jours de fermeture, ${schoolClass}`,
  intro:
    'Jours où seule cette classe n’a pas cours : quarantaine, salle inondée. Ils ne comptent pour personne et aucun appel n’est demandé. Les vacances de toute l’école vont dans le calendrier.',
  back: 'Retour à l’appel',
  none: 'Aucun jour de fermeture n’est noté pour cette classe.',
  days: (from, until) => (from === until ? from : `du ${from} au ${until}`),
  notedBy: (who, when) => `Noté par ${who}, ${when}`,
  contested:
    'Il y a deux versions de ces jours. Tant qu’aucune n’est choisie, seuls les jours communs comptent comme fermés.',
  reopenedToo:
    'Quelqu’un a annulé ces jours pendant qu’une autre personne les modifiait. D’ici là, ils comptent comme jours de classe.',
  keepThese: 'Garder cette version',
  taken: (days) =>
    `Il y a pourtant des appels pour ces jours (${days}). Ils comptent. Si la classe a eu cours, annulez la fermeture ou raccourcissez-la.`,
  change: 'Modifier',
  takeBack: 'Annuler la fermeture',
  ofDays: (what, days) => `${what} : ${days}`,
  notYours: 'Les jours de fermeture sont notés par les enseignants de la classe et le secrétariat.',
  newOnes: 'Noter des jours de fermeture',
  changeOnes: (from) => `Modifier la fermeture à partir du ${from}`,
  from: 'Premier jour',
  until: 'Dernier jour',
  reason: 'Motif, en quelques mots',
  reasonHint:
    'Tout le personnel le lit. Ne nommez personne ni la maladie de personne : « quarantaine », « pas de chauffage ».',
  others: (ticked) =>
    ticked === 0
      ? 'La même chose pour d’autres classes'
      : plural('fr', ticked, {
          one: 'La même chose pour # autre classe',
          other: 'La même chose pour # autres classes',
        }),
  allClasses: (count) => `Toutes (${number('fr', count)})`,
  ofClass: (schoolClass, what) => `${schoolClass} : ${what}`,
  save: 'Fermer ces jours',
  saveChange: 'Enregistrer la modification',
  done: {
    closed: (days) => sentence(`Noté : fermeture ${days}`),
    'taken-back': (days) => `Fermeture annulée (${days}). Ces jours comptent comme jours de classe.`,
  },
  inClasses: (said, count) => `${said} ${plural('fr', count, {one: '# classe.', other: '# classes.'})}`,
  refused: {
    'unknown-class': 'Cette classe ne figure plus dans les listes de classes.',
    'no-first-day': 'Choisissez le premier jour de fermeture.',
    'no-last-day': 'Choisissez le dernier jour ; pour un seul jour, le même.',
    'ends-before-it-begins': 'Le dernier jour précède le premier.',
    'outside-year': 'Ces jours sont en dehors de l’année scolaire.',
    'no-school-day': 'De toute façon, il n’y a pas classe ces jours-là.',
    'no-reason': 'Dites pourquoi, en quelques mots.',
    'reason-too-long': 'Raccourcissez le motif à 80 signes.',
    overlaps: 'Une partie de ces jours est déjà notée. Modifiez cette note ou choisissez d’autres jours.',
    stale: 'Quelqu’un vient de modifier cela. Regardez ci-dessus, puis appuyez à nouveau.',
    'nothing-changed': 'C’est déjà noté ainsi.',
  },
};

export default fr;
