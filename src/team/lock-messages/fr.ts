import {number} from '../../i18n/format.js';
import type {LockTerms} from './en.js';

const fr: LockTerms = {
  locked: {
    title: 'Les données de l’école sont verrouillées',
    lead: 'Ouvrez-les avec ce que vous avez choisi en créant vos clés. Rien n’est perdu.',
    ways: 'Comment voulez-vous déverrouiller ?',
    passphrase: 'Phrase secrète',
    passkey: 'Clé d’accès',
    code: 'Code imprimé',
    passphraseField: 'Votre phrase secrète',
    codeField: 'Le code imprimé',
    codeHint:
      'Cinq groupes de huit signes, sur la feuille que vous avez imprimée. Majuscules ou minuscules, avec ou sans espaces.',
    passkeyLead: 'Votre appareil demande votre doigt, votre visage ou son propre code.',
    unlock: 'Déverrouiller',
    working: 'Déverrouillage en cours. Cela prend environ une seconde.',
    forgotten: 'J’ai tout oublié',
    forgottenLead:
      'Personne ne peut ouvrir vos clés à votre place, pas même les auteurs de Pana. Un collègue de l’équipe de protection ouvre « Clés », retire vos anciennes clés et vous invite de nouveau. Vous lisez alors tout ce que lit l’équipe. Si vous êtes seul membre, seul votre code imprimé ouvre les données.',
  },
  stranger: {
    title: 'Rejoindre les clés de l’école',
    lead: 'Les données de cette école sont verrouillées. Un collègue de l’équipe de protection vous donne un code, en main propre ou par téléphone ; il sert une fois.',
    codeField: 'Code d’invitation',
    codeHint: 'Trois groupes de huit signes. Majuscules ou minuscules, avec ou sans espaces.',
    join: 'Créer mes clés',
    none: 'Vous n’avez pas de code ? Demandez-le au psychologue scolaire ou au responsable de l’équipe de protection. Ils le créent sous « Clés ».',
  },
  waiting: {
    title: 'Votre réponse est en route',
    lead: 'Le collègue qui vous a invité doit maintenant vous admettre : un psychologue ou le responsable de l’équipe de protection, sous « Clés », sur son propre appareil. Cette page vérifie d’elle-même.',
    digits: 'S’il vous le demande, lisez-lui ces nombres. Vous devez voir tous deux les mêmes.',
  },
  moving: {
    title: 'Les données sont en cours de verrouillage',
    lead: 'Vous pouvez continuer à travailler. Si cette page est fermée, cela reprend au prochain déverrouillage.',
    bar: 'Données verrouillées',
    text: (done, total) => `${number('fr', done)} sur ${number('fr', total)}`,
    ready: (before, after) =>
      `Données avant : ${number('fr', before)}. Données maintenant : ${number('fr', after)}. Aucune n’a été perdue.`,
    differs: (before, after) =>
      `Données avant : ${number('fr', before)}. Données maintenant : ${number('fr', after)}. Certaines n’ont pas pu l’être et restent telles quelles ; prévenez la personne qui s’occupe de Pana.`,
  },
  secret: {
    ways: 'Qu’est-ce qui ouvrira vos clés ?',
    passphrase: 'Une phrase secrète',
    passkey: 'Une clé d’accès de cet appareil',
    passphraseField: 'Nouvelle phrase secrète',
    passphraseHint: 'Cinq mots ou plus qui n’ont rien à voir entre eux. Espaces et minuscules conviennent.',
    draw: 'La tirer au sort',
    passkeyHint:
      'Votre doigt, votre visage ou le code de l’appareil. Elle ouvre sur cet appareil et là où vos clés d’accès vous suivent.',
    show: 'Afficher ce que je tape',
    strength: 'Solidité',
    strengths: {
      empty: '',
      weak: 'Trop facile à deviner. Ajoutez un mot ou deux.',
      fair: 'Suffisante',
      strong: 'Forte',
    },
  },
  sheet: {
    title: 'Votre code imprimé',
    lead: 'Il ouvre vos clés quand rien d’autre ne le fait. Il n’est montré que maintenant et ne se trouve nulle part ailleurs que sur votre papier.',
    keep: 'Imprimez-le ou recopiez-le. Gardez-le dans un tiroir fermé à clé ou un coffre, ni près de cet appareil ni en photo.',
    of: (name) => `Pour ${name}`,
    print: 'Imprimer',
    confirmTitle: 'L’avez-vous sur papier ?',
    confirm: (group) => `Tapez le groupe ${group} de votre papier`,
    ready: 'Je l’ai sur papier',
  },
  groups: {
    label: (group) => `Groupe ${group}`,
    states: {
      empty: 'encore rien',
      begun: 'incomplet',
      fits: 'correct',
      wrong: 'incorrect : vérifiez',
    },
  },
  refused: {
    'wrong-secret':
      'Cela n’ouvre pas vos clés. Vérifiez les majuscules et la langue du clavier, puis réessayez.',
    damaged:
      'Ce qui se trouve ici de vos clés est abîmé. Essayez le code imprimé ; si cela n’aide pas, un collègue vous invite de nouveau.',
    altered:
      'Ce qui se trouve sous ce verrou n’est pas ce que vous avez verrouillé : quelqu’un l’a assemblé. Rien n’a été ouvert. Prévenez la personne qui s’occupe de Pana.',
    'later-version': 'Vos clés ont été créées par un Pana plus récent. Rechargez la page pour l’obtenir.',
    'no-such-lock': 'Vos clés ne s’ouvrent pas ainsi. Choisissez un autre moyen.',
    'low-parameters':
      'Quelqu’un a affaibli ce verrou : rien n’a été essayé. Prenez le code imprimé et prévenez la personne qui s’occupe de Pana.',
    'high-parameters':
      'Ce verrou demande plus que ce qu’un appareil peut donner : rien n’a été essayé. Prenez le code imprimé et prévenez la personne qui s’occupe de Pana.',
    'cannot-stretch':
      'Ce navigateur ne peut pas calculer de phrase secrète, ou n’a plus de mémoire. Fermez d’autres onglets, ou prenez la clé d’accès ou le code imprimé.',
    'no-code': 'Ce n’est pas un code complet. Regardez les groupes incorrects.',
    'no-invitation-code': 'Ce n’est pas un code complet. Regardez les groupes incorrects.',
    'weak-passphrase': 'Trop facile à deviner. Ajoutez un mot ou deux.',
    'no-passkeys': 'Ce navigateur ne connaît pas de clés d’accès ici. Prenez une phrase secrète.',
    'no-prf':
      'Cette clé d’accès ne peut pas ouvrir de clés. Prenez une phrase secrète, ou un autre navigateur ou appareil ; vous pouvez retirer la clé d’accès dans la liste du système.',
    cancelled:
      'L’appareil n’a pas été déverrouillé, ou cela a pris trop de temps. Réessayez, ou prenez un autre moyen.',
    failed: 'La clé d’accès n’a pas fonctionné. Réessayez, ou prenez un autre moyen.',
    'no-invitation':
      'Rien n’est connu ici sous ce code. Il n’est peut-être pas encore arrivé sur cet appareil ; réessayez dans une minute.',
    expired: 'Ce code n’est plus valable. Demandez-en un nouveau.',
    'forged-invitation':
      'Cette invitation a été modifiée en chemin : ce n’est pas ce que votre collègue a écrit. N’allez pas plus loin ; prévenez l’équipe de protection.',
    'not-yours': 'Ce code a été créé pour une autre personne. Demandez le vôtre.',
    'already-set-up':
      'Quelqu’un d’autre vient de créer les clés de l’école. Rechargez la page et demandez-lui un code.',
    'already-member': 'Vous avez déjà des clés ici. Déverrouillez-les.',
    'name-missing': 'Écrivez le nom sous lequel vos collègues vous connaissent.',
    'not-same': 'Ce n’est pas ce groupe. Regardez de nouveau votre papier.',
  },
};

export default fr;
