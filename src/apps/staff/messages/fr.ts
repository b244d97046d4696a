import type {StaffTerms} from './en.js';

const fr: StaffTerms = {
  menu: 'Pages',
  back: 'Retour',
  views: {
    import: 'Importer des fichiers',
    register: 'Appel',
    concern: 'Signaler une inquiétude',
    surveys: 'Enquêtes',
    instrument: 'Questionnaires',
    climate: 'Climat',
    triage: 'Tri des alertes',
    caseload: 'Dossiers en cours',
    case: 'Dossier',
    pupil: 'Élèves',
    records: 'Notes et comportement',
    rules: 'Règles',
  },
};

export default fr;
