import type {ReceivedTerms} from './en.js';

const fr: ReceivedTerms = {
  title: 'Ouvrir un fichier verrouillé',
  intro:
    'Une école vous a envoyé un fichier au sujet d’un enfant et vous a dit la phrase secrète par téléphone. Il s’ouvre sur cet appareil et ne va nulle part.',
  chosen: 'Fichier',
  choose: 'Choisir le fichier',
  orDrop: 'ou déposez-le ici',
  accepted: 'Son nom commence par « pana- » et finit par « .json ».',
  passphrase: 'Phrase secrète',
  passphraseHint: 'Les majuscules et le nombre d’espaces ne comptent pas.',
  open: 'Ouvrir',
  opening: 'Ouverture…',
  print: 'Imprimer',
  close: 'Fermer le fichier',
  closeHint: 'Une fois fermé, le fichier et la phrase secrète sont oubliés.',
  reply: (person, school, reference) =>
    `Répondez par téléphone : ${[person, school].filter(Boolean).join(', ')}. Donnez la référence ${reference}.`,
  takeUp: 'Reprendre comme dossier',
  takeUpIntro:
    'L’enfant est maintenant dans votre école. Ce qui a été envoyé entre dans son dossier ; s’il est nouveau, vous en êtes responsable. Dites ensuite à l’autre école que vous l’avez : jusque-là, elle reste responsable.',
  which: 'Qui est-ce dans votre école ?',
  pupilHint: 'Tapez le début du nom ou de la classe.',
  choosePupil: 'Cet enfant',
  found: (count) => `Trouvés : ${count}`,
  more: (count) => `encore ${count} ; continuez à taper`,
  none: 'Aucun élève ne commence ainsi. Demandez les listes au secrétariat.',
  take: 'Reprendre',
  taken: 'Repris. Dites-le maintenant à l’autre école.',
  takenBefore: 'Ce fichier a déjà été repris.',
  toCase: 'Aller au dossier',
  received: (school) => `Reçu de ${school}`,
  purpose: 'Demande',
  reference: 'Référence',
  problems: {
    'no-passphrase': 'Tapez la phrase secrète.',
    'wrong-passphrase':
      'Cette phrase n’ouvre pas ce fichier. Écoutez-la encore une fois, mot par mot ; un autre fichier en a une autre.',
    'no-file': 'Ce n’est pas un fichier verrouillé de Pana. Choisissez celui que l’école a envoyé.',
    'later-version':
      'Le fichier a été fait avec une version plus récente de Pana. Il en faut une pour le lire.',
    damaged:
      'Le fichier a été abîmé en chemin : il manque quelque chose ou cela a changé. Demandez-le de nouveau.',
    altered: 'Le contenu n’est pas celui qui a été verrouillé. Ne vous y fiez pas et demandez-le de nouveau.',
    'no-referral': 'Le fichier est ouvert, mais il ne contient pas d’orientation.',
    'too-large': 'Ce fichier est trop gros pour en être un. Choisissez celui que l’école a envoyé.',
    unreadable: 'Le navigateur n’a pas pu lire le fichier. Est-il encore là ?',
  },
  refused: {
    'not-for-a-school': 'Ceci a été envoyé à un service et non à une école.',
    'taken-already': 'Ce fichier a déjà été repris.',
    'pupil-missing': 'Choisissez qui c’est dans votre école.',
    'text-missing': 'Il n’y a rien à reprendre.',
  },
};

export default fr;
