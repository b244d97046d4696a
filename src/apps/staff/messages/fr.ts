import type {StaffTerms} from './en.js';

const fr: StaffTerms = {
  menu: 'Pages',
  back: 'Retour',
  version: {
    here: 'Une version plus récente de Pana est là.',
    waits:
      'Elle s’ouvrira quand toutes les pages de Pana auront été fermées. Votre travail continue tel quel.',
    open: 'L’ouvrir maintenant',
    later: 'Plus tard',
    others: 'Pana est ouvert dans un autre onglet ou une autre fenêtre. Terminez-y d’abord, puis fermez-le.',
    unsaved: 'Ce qui n’est pas enregistré sur cette page serait perdu.',
  },
  views: {
    import: 'Importer des fichiers',
    register: 'Appel',
    concern: 'Signaler une inquiétude',
    actions: 'On me demande',
    surveys: 'Enquêtes',
    instrument: 'Questionnaires',
    climate: 'Climat',
    triage: 'Tri des alertes',
    caseload: 'Dossiers en cours',
    case: 'Dossier',
    pupil: 'Élèves',
    records: 'Notes et comportement',
    rules: 'Règles',
    impact: 'Après l’aide',
    keeping: 'Conservation',
    team: 'Clés',
    audit: 'Contrôle',
    received: 'Fichier verrouillé',
  },
};

export default fr;
