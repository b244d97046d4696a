import {plural} from '../format.js';
import type {CommonTerms} from './en.js';

const fr: CommonTerms = {
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  retry: 'Réessayer',
  loading: 'Chargement…',
  working: 'Enregistrement…',
  saved: 'Enregistré sur cet appareil.',
  notSignedIn: 'Personne n’est connecté ici.',
  notAllowed: 'Cette page est destinée à d’autres membres du personnel.',
  noRoster: 'Il n’y a pas encore de liste de classes. Le secrétariat l’importe d’abord.',
  unreadable: (count) =>
    plural('fr', count, {
      one: '# enregistrement n’a pas pu être lu. Il est conservé.',
      other: '# enregistrements n’ont pas pu être lus. Ils sont conservés.',
    }),
  forOthers: (count) =>
    plural('fr', count, {
      one: '# enregistrement appartient au dossier d’un collègue. Il n’est pas endommagé ; seules les personnes de ce dossier peuvent le lire.',
      other:
        '# enregistrements appartiennent aux dossiers de collègues. Ils ne sont pas endommagés ; seules les personnes de ces dossiers peuvent les lire.',
    }),
  failed: {
    blocked:
      'Le stockage de ce navigateur n’est pas accessible. Fermez les autres onglets de cette école et rechargez la page.',
    quota:
      'Cet appareil est plein. Rien n’a été enregistré ; votre saisie est encore là. Libérez de la place et réessayez.',
    closed: 'Le stockage a été fermé. Rien n’est perdu ; rechargez la page et réessayez.',
    corrupt:
      'Des données stockées sont abîmées. Ce qui est lisible est affiché ; prévenez la personne qui s’occupe de Pana.',
    locked:
      'C’est verrouillé, ou vous n’en avez jamais reçu la clé. Rien n’a été enregistré ; déverrouillez et réessayez.',
    'not-allowed': 'Cette session n’en a pas le droit. Rien n’a été enregistré ; votre saisie est encore là.',
    unknown: 'Cela n’a pas fonctionné. Votre saisie est encore là ; réessayez.',
  },
};

export default fr;
