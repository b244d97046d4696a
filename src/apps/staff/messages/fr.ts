import type {StaffTerms} from './en.js';

const fr: StaffTerms = {
  menu: 'Pages',
  back: 'Retour',
  views: {
    import: 'Importer des fichiers',
    register: 'Appel',
    concern: 'Signaler une inquiétude',
    surveys: 'Enquêtes',
    climate: 'Climat',
    triage: 'Tri',
    caseload: 'Dossiers suivis',
    case: 'Dossier',
    pupil: 'Élèves',
  },
};

export default fr;
