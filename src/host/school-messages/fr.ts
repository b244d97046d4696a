import type {SchoolTerms} from './en.js';

const fr: SchoolTerms = {
  opening: 'Ouverture des dossiers de l’école…',
  practice: 'Mode d’essai : pas de vrais élèves.',
  practiceWhy:
    'Les données de cet appareil ne sont pas encore verrouillées. N’utilisez que des noms inventés.',
  inPage: 'Ceci s’affiche dans la page d’un autre site : les scripts de cette page pourraient le lire.',
  signInTitle: 'Essayer Pana sur cet appareil',
  signInLead: 'Aucun portail ne vous a connecté. Choisissez un rôle ; tout reste dans ce navigateur.',
  roles: {
    office: 'Secrétariat',
    teacher: 'Enseignant·e',
    psychologist: 'Psychologue scolaire',
    lead: 'Responsable de l’équipe de protection',
    head: 'Direction',
  },
  roleDoes: {
    office: 'Importe les listes de classes et les absences passées.',
    teacher: 'Fait l’appel et signale des inquiétudes.',
    psychologist: 'Mène les enquêtes, examine les signalements, suit les dossiers.',
    lead: 'Fait ce que fait un psychologue et répond de l’équipe.',
    head: 'Consulte le climat de l’école.',
  },
  whichClass: 'Votre classe',
  whichSignIn: 'Votre identifiant',
  newSignIn: 'Quelqu’un qui n’a pas encore de clés',
  signInSealed:
    'Les noms et les classes sont verrouillés. Prenez l’identifiant pour lequel vos clés ont été créées ; vos classes apparaissent une fois que vous avez déverrouillé.',
  signIn: 'Continuer',
  signedInAs: (name) => `Connecté : ${name}`,
  signOut: 'Changer de rôle',
  sealed: 'Les données de cette école sont scellées.',
  lockNow: 'Verrouiller',
  gateMissing: 'La partie qui déverrouille n’a pas pu être chargée. Réessayez une fois connecté.',
  tokenRefused:
    'La connexion du portail n’a pas été acceptée. Rechargez la page du portail ; si cela ne suffit pas, prévenez son administrateur.',
};

export default fr;
