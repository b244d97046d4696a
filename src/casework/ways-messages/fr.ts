import type {WaysTerms} from './en.js';

const fr: WaysTerms = {
  open: 'Délais et approbations',
  title: 'Comment cette école suit les dossiers',
  lead: 'Tous les dossiers ouverts sont aussitôt mesurés ainsi. Tant que le risque n’est pas indiqué, les délais du risque élevé valent.',
  triage: 'Examiner un nouveau signalement sous (heures)',
  clocks: {
    contact: 'Premier entretien avec l’enfant',
    assessment: 'Évaluation',
    plan: 'Plan, après l’évaluation',
    review: 'Réexamen du plan',
  },
  units: {contact: 'jours d’école', assessment: 'jours d’école', plan: 'jours d’école', review: 'jours'},
  pause: (days) =>
    `Les jours d’école excluent week-ends et vacances, mais aucun délai n’attend plus de ${days} jours à cause de vacances.`,
  approvals: 'Une deuxième personne approuve',
  approval: {
    assessment: 'l’évaluation',
    plan: 'le plan, avant de commencer',
    closure: 'la clôture d’un dossier',
  },
  selfApproval: 'La personne qui demande peut aussi approuver',
  selfApprovalHint: 'Seulement si personne d’autre n’est là. Le dossier montre que c’était la même personne.',
  reason: 'Pourquoi ce changement ?',
  usual: 'Reprendre les délais habituels',
  contested:
    'Deux personnes ont réglé ceci différemment. Jusqu’à ce que vous enregistriez, le plus strict des deux vaut.',
  saved: 'Enregistré. Cela vaut désormais pour tous les dossiers.',
  refused: {
    'reason-missing': () => 'Dites pourquoi.',
    'triage-out-of-bounds': ({min = 0, max = 0}) => `Un nombre entier d’heures de ${min} à ${max}.`,
    'clock-out-of-bounds': ({min = 0, max = 0}) => `Des nombres entiers de jours de ${min} à ${max}.`,
    'clock-order': () => 'Un risque plus élevé ne peut pas attendre plus longtemps qu’un risque plus faible.',
  },
};

export default fr;
