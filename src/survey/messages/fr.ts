import aids from '../aids-messages/fr.js';
import type {PupilTerms} from './en.js';

const fr: PupilTerms = {
  aids,
  loading: 'Un instant…',
  leave: 'Partir vite',
  leaveHint: 'Ou appuie deux fois sur la touche Échap',
  help: 'Tu peux toujours trouver de l’aide',
  helpHint: 'L’appel est gratuit et tu n’as pas à dire ton nom.',
  back: 'Retour',
  next: 'Suivant',
  retry: 'Réessayer',
  practice: 'C’est un essai. Aucun vrai élève ne répond ici.',
  readAlong: (host) =>
    `Ce questionnaire est dans une autre page (${host}). Les personnes qui s’occupent de cette page pourraient voir tes réponses.`,
  choose: {title: 'Quel est ton questionnaire ?', hint: 'Son nom est sur ton petit papier.'},
  code: {
    title: 'Bonjour !',
    label: 'Écris le code de ton petit papier',
    hint: '10 lettres et chiffres. Majuscules ou minuscules, les deux vont bien.',
    start: 'Commencer',
    problems: {
      empty: 'Écris d’abord le code de ton petit papier.',
      sign: 'Une de ces lettres ou un de ces chiffres n’est dans aucun code. Regarde encore ton papier.',
      length: 'Un code a 10 lettres et chiffres. Compte encore les tiens.',
      check:
        'Presque ! Une lettre ou un chiffre n’est pas comme sur ton papier. Compare-les l’un après l’autre.',
    },
  },
  missing: {
    title: 'Nous ne trouvons pas ce questionnaire',
    text: 'L’adresse n’est peut-être pas complète. Montre ton petit papier à ton enseignant ou ton enseignante.',
  },
  untrusted: {
    title: 'Ce n’est peut-être pas l’enquête de notre école',
    text: 'Cet appareil n’a pas pu le vérifier, alors on ne te demande rien ici. Montre ton papier à ton enseignant.',
  },
  notOpen: {
    title: 'Pas encore ouvert',
    text: (day) => `Ce questionnaire commence le ${day}. Garde ton papier jusque-là.`,
  },
  over: {
    title: 'Ce questionnaire est terminé',
    text: 'Il ne prend plus de réponses. Merci d’être passé nous voir.',
  },
  unreachable: {
    title: 'Pas de connexion pour le moment',
    text: 'Vérifie que cet appareil est en ligne. Ton code reste bon.',
  },
  intro: {
    title: 'Avant de commencer',
    points: (questions) => [
      `Il y a ${questions} petites questions sur la vie dans notre école. Il n’y a pas de bonne ou de mauvaise réponse.`,
      'Personne ne saura quelles réponses sont les tiennes. On ne te demande pas ton nom.',
      'Quand tu choisis une réponse, les adultes de l’école voient seulement combien d’élèves l’ont choisie, jamais ce qu’un élève a choisi.',
      'Si tu ne veux pas répondre à une question, choisis « Je préfère ne pas le dire ». Si tu ne veux répondre à aucune, appuie sur « Questions ou énigmes ».',
      'Comme personne ne sait qui a répondu, personne ne peut venir t’aider grâce à ce questionnaire. Si tu as besoin d’aide, parle à un adulte en qui tu as confiance, ou appelle un numéro en bas de la page.',
    ],
    start: 'J’ai compris, on commence',
  },
  listen: 'Écouter',
  reading: 'Aide à la lecture',
  decline: 'Questions ou énigmes',
  understood: 'Passer aux questions',
  progress: (at, of) => `Question ${at} sur ${of}`,
  ratherNot: 'Je préfère ne pas le dire',
  nudge: 'Il manque une réponse ici. « Je préfère ne pas le dire » va aussi.',
  optional: '(tu peux laisser vide)',
  several: 'Tu peux choisir plusieurs réponses.',
  writing: 'N’écris pas de nom, ni le tien ni celui des autres.',
  whole: (least, most) => `Un nombre entier de ${least} à ${most}`,
  ranking: {
    hint: 'Les flèches font monter ou descendre une réponse. La plus importante vient en premier.',
    up: (option) => `${option} : monter`,
    down: (option) => `${option} : descendre`,
    fits: 'Cet ordre me convient',
  },
  rest: {title: 'Une petite pause', text: 'Ici, il n’y a rien à répondre. Respire, puis continue.'},
  helpNow:
    'Cela te concerne ? Tu n’as pas à rester seul ou seule avec ça. Quelqu’un t’écoute tout de suite :',
  check: {
    title: 'C’était la dernière question',
    text: 'Veux-tu changer quelque chose ? Alors reviens en arrière. Une fois tes réponses envoyées, personne ne peut plus les changer, et personne ne peut voir lesquelles sont les tiennes.',
    send: 'Envoyer mes réponses',
    failed: 'Ça n’a pas marché. Tes réponses sont encore là. Essaie encore une fois.',
  },
  sending: 'On ferme ton enveloppe…',
  sent: {
    title: 'Merci !',
    text: 'Tes réponses sont arrivées dans une enveloppe fermée. Il n’en reste rien sur cet appareil.',
  },
  waiting: {
    title: 'Merci, c’est fini !',
    kept: 'Tes réponses sont à l’abri sur cet appareil, dans une enveloppe fermée que personne ne peut ouvrir ici. Elle partira toute seule dans un petit moment. Tu n’as pas besoin d’attendre.',
    open: 'Tes réponses sont dans une enveloppe fermée. Cet appareil ne peut pas la garder : laisse cette page ouverte jusqu’à ce qu’elle dise que tes réponses sont arrivées.',
  },
  refused: {
    title: 'Ce code a déjà servi',
    text: 'Chaque code ne marche qu’une fois. Ce n’était pas toi ? Demande un autre papier. Tu n’as pas à dire pourquoi.',
    again: 'Écrire un autre code',
  },
  another: 'Quelqu’un d’autre répond ici',
};

export default fr;
