import {plural} from '../../i18n/format.js';
import type {SyncTerms} from './en.js';

const fr: SyncTerms = {
  alone: 'Enregistré sur cet appareil. Les données ne sont pas partagées avec d’autres appareils.',
  aloneWhy:
    'Aucun serveur de l’école n’est indiqué ici pour les données. Qui en a besoin ailleurs les emporte dans un fichier ; ce que cet appareil perd est perdu.',
  lines: {
    storage: 'La mémoire de cet appareil a échoué. Ouvrez pour voir que faire.',
    'signed-out': 'Enregistré ici. Le serveur de l’école n’accepte pas cette connexion.',
    refused: (count: number) =>
      plural('fr', count, {
        one: 'Enregistré ici. # élément a été refusé par le serveur de l’école.',
        other: 'Enregistré ici. # éléments ont été refusés par le serveur de l’école.',
      }),
    offline: 'Enregistré ici. Pas de liaison avec le serveur de l’école.',
    fault: 'Enregistré ici. La réponse du serveur de l’école n’est pas comprise.',
    waiting: 'Enregistré ici. Tout n’est pas encore partagé.',
    aside: 'Enregistré ici et partagé avec l’école. Un élément du serveur a été mis de côté.',
    shared: 'Enregistré ici et partagé avec l’école.',
    looking: 'Enregistré ici. Recherche de ce que le serveur de l’école possède…',
  },
  waits: (count: number) => plural('fr', count, {one: '# en attente.', other: '# en attente.'}),
  heard: (when: string) => `Dernier signe du serveur : ${when}.`,
  rows: {
    here: 'Sur cet appareil',
    shared: 'À l’école',
    waiting: 'En attente',
    refused: 'Refusés',
    aside: 'Mis de côté',
    heard: 'Dernier signe du serveur',
  },
  hereAll: 'Tout ce que vous avez enregistré est ici.',
  hereFailed: 'Incertain : la mémoire a échoué.',
  sharedAll: 'Le serveur a dit qu’il a tout.',
  sharedNot: 'Pas tout, pour autant qu’on sache.',
  never: 'Pas encore',
  none: 'Aucun',
  problems: {
    'signed-out':
      'Ce que vous enregistrez reste ici et attend. Reconnectez-vous au portail de l’école et rouvrez cette page.',
    offline:
      'Ce que vous enregistrez reste ici et part dès que la liaison revient. Vous pouvez continuer à travailler.',
    fault: 'Ce que vous enregistrez reste ici et attend. Prévenez la personne qui s’occupe de Pana.',
    full: 'Cet appareil est plein. Ce qui était en cours d’enregistrement ou d’arrivée peut manquer ici. Libérez de la place, puis réessayez.',
    storage:
      'La mémoire de ce navigateur a échoué. Fermez les autres onglets de cette école, rechargez la page et réessayez.',
  },
  refusedLead:
    'Ces éléments sont sur cet appareil. Le serveur de l’école ne les a pas : les autres ne les voient peut-être pas.',
  ledgers: {
    care: 'Situations suivies et aide',
    school: 'Appels, listes de classe et clés',
    public: 'Enquêtes publiées',
    inbox: 'Messages à l’équipe d’aide',
  },
  reasons: {
    taken: 'Autre chose porte le même nom sur le serveur. Prévenez la personne qui s’occupe de Pana.',
    erased: 'Cet élément a été effacé pour toute l’école ; la nouvelle n’est pas encore arrivée ici.',
    forbidden:
      'Cette connexion n’a pas le droit de l’y mettre. Une personne qui en a le droit doit se connecter ici.',
    'too-large': 'C’est trop grand pour le serveur.',
    malformed: 'Le serveur n’accepte pas sa forme. Une version plus récente de Pana peut aider.',
    unsealed:
      'Il n’est pas verrouillé avec les clés de l’école : il n’a donc pas été envoyé. Créez ou ouvrez d’abord les clés.',
  },
  noReason: 'Le serveur ne l’a pas pris.',
  serverSaid: (words: string) => `Le serveur dit : ${words}`,
  asideLead: 'Ces éléments sont sur le serveur et n’ont pas été pris ici : personne ne peut en répondre.',
  asides: {
    'not-its-name': 'Son contenu n’est pas celui que son nom promet.',
    malformed: 'Sa forme n’est pas connue ici.',
    differs: 'Deux contenus différents portent le même nom.',
  },
  trying: 'Nouvel essai…',
  tried: 'Proposé de nouveau au serveur.',
};

export default fr;
