import type {StaffTerms} from './en.js';

const fr: StaffTerms = {
  menu: 'Pages',
  back: 'Retour',
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
