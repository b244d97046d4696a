import {plural} from '../../../../i18n/format.js';
import type {ClassTerms} from './en.js';

const fr: ClassTerms = {
  start: {
    heading: 'Une classe répond sur cet appareil',
    does: [
      'Les élèves répondent à tour de rôle, chacun avec un billet. Après chacun, l’écran est comme avant lui.',
      'Les réponses sont scellées et restent sur cet appareil. Aucun réseau n’est nécessaire. Si vous avez un serveur, elles y partent une fois que vous avez déverrouillé et que vous êtes de nouveau connecté.',
      'Tant que vous n’avez pas déverrouillé, aucune page du personnel ne peut s’ouvrir ici : ni en revenant en arrière, ni en rechargeant, ni dans un autre onglet. Ce qui n’est pas enregistré dans d’autres onglets de cette application est perdu : enregistrez-le avant.',
      'Un élève s’en va avant la fin ? Appuyez sur « Partir vite » : le suivant commence au début.',
    ],
    slipsOnly:
      'Les tickets du portail ne servent pas ici : chaque élève a besoin d’un billet en papier. Vous pouvez en faire d’autres sur la page de l’enquête.',
    asked:
      'Les élèves peuvent demander ici qu’un adulte prenne contact avec eux ; il leur est dit que quelqu’un vient au plus tard le prochain jour d’école. Une telle demande reste sur cet appareil tant que vous n’avez pas déverrouillé : faites-le juste après le cours et connectez-vous, pour que les personnes qui aident la voient le jour même.',
    written:
      'Les élèves écrivent ici avec leurs propres mots. L’un d’eux peut parler d’un danger, et il leur est dit quand ce sera lu au plus tard : personne ne peut le lire avant que vous ayez déverrouillé cet appareil. Faites-le juste après le cours et connectez-vous.',
    limitsHeading: 'Ce que ce verrou n’empêche pas',
    limits: [
      'C’est un verrou à l’intérieur de cette page. Un élève décidé peut fermer le navigateur, ouvrir un autre programme, se servir des outils de développement ou effacer les données du navigateur, et les effacer supprime ce qui est enregistré sur cet appareil. Restez dans la salle.',
      'Si l’appareil peut se limiter à une seule application (accès guidé, épinglage, mode kiosque), activez aussi cette fonction.',
      'Tant qu’il n’y a pas de réseau, ne fermez pas cette page et ne la rechargez pas : elle ne pourrait pas revenir.',
    ],
    framed:
      'Le portail autour de cette page n’est pas verrouillé, et vous y êtes connecté. Après le verrouillage, déconnectez-vous du portail et faites répondre la classe dans un onglet à part, à cette adresse :',
    forgotten:
      'Si vous oubliez le code, seule la feuille de secours de cette vague déverrouille l’appareil. Vérifiez qu’elle est à portée de main.',
    pin: 'Code de déverrouillage',
    pinHint: (least) => `Au moins ${least} chiffres. Prenez-en un que vous n’utilisez nulle part ailleurs.`,
    again: 'Le même code encore une fois',
    lock: 'Verrouiller et commencer',
    notKept:
      'Ce navigateur n’a pas gardé le verrou : rien n’est verrouillé. Est-ce une fenêtre privée, ou l’appareil est-il plein ?',
  },
  pinProblems: {
    empty: 'Choisissez d’abord un code.',
    digits: 'Un code ne contient que des chiffres.',
    short: 'Ce code est trop court.',
    easy: 'C’est ce que les élèves essaient en premier. Choisissez un autre code.',
    different: 'Les deux codes ne sont pas les mêmes. Tapez-les de nouveau.',
  },
  ready: {
    title: 'C’est ton tour !',
    text: 'Prends ton billet. Personne d’autre ne doit regarder l’écran maintenant.',
    go: 'Commencer',
  },
  thanks: {
    title: 'Merci, tu as terminé !',
    text: 'Tes réponses sont dans une enveloppe fermée. Personne après toi ne peut les voir. C’est maintenant le tour de quelqu’un d’autre.',
    asked:
      'Tu as demandé qu’un adulte te contacte ? Ta demande est ici aussi, dans une enveloppe à part. Si ça ne peut pas attendre, parles-en tout de suite à un adulte près de toi ou appelle un numéro ci-dessous.',
    go: 'Élève suivant',
  },
  staff: 'Pour le personnel : déverrouiller',
  unlock: {
    heading: 'Déverrouiller cet appareil',
    pin: 'Code',
    open: 'Déverrouiller',
    back: 'Retour aux élèves',
    wrong: 'Ce n’est pas le bon code.',
    wait: (seconds) =>
      plural('fr', seconds, {
        one: 'Prochain essai possible dans # seconde.',
        many: 'Prochain essai possible dans # secondes.',
        other: 'Prochain essai possible dans # secondes.',
      }),
    failed: 'Cela n’a pas marché. Réessayez.',
    forgotten: 'Code oublié ? La feuille de secours de cette vague déverrouille aussi l’appareil.',
  },
  failed: 'L’enquête ne peut pas commencer',
  damaged: {
    title: 'Cet appareil est verrouillé',
    text: 'Le verrou est abîmé et aucun code ne l’ouvre. Prévenez la personne qui s’occupe de Pana.',
  },
};

export default fr;
