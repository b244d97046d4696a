import type {ConcernFormTerms} from './en.js';

const fr: ConcernFormTerms = {
  danger: {
    question: 'Un enfant est-il en danger en ce moment ?',
    yes: 'Oui, en danger maintenant',
    yesHint: 'Blessé, menacé, pourrait se faire du mal',
    no: 'Non, pas en ce moment',
    noHint: 'Quelque chose m’inquiète',
    first: 'Agir d’abord, écrire ensuite',
    steps: [
      'Restez avec l’enfant, ou assurez-vous qu’un adulte reste avec lui.',
      'Si sa vie ou sa santé est menacée, appelez le 112.',
      'Allez chercher vous-même le psychologue scolaire ou la direction.',
    ],
    call: 'Appeler le 112',
    then: 'Un message peut être lu trop tard. Remplissez la suite quand l’enfant est en sécurité.',
  },
  sexualHarm: {
    title: 'Écoutez, et laissez les questions à d’autres',
    hints: [
      'Ne demandez ni détails, ni noms, ni raisons, et ne suggérez aucune réponse. Une personne formée posera les questions, une seule fois.',
      'Ne promettez pas le secret. Dites qui le saura, et que l’enfant a bien fait d’en parler.',
      'Ne parlez pas à la personne mise en cause et n’organisez pas de rencontre.',
      'Ne regardez aucune image, n’en copiez ni n’en transférez aucune. Laissez les messages tels quels.',
      'Prévenez vous-même le psychologue scolaire ou la direction aujourd’hui.',
    ],
  },
  aboutTeam: {
    label: 'Il s’agit d’un membre de l’équipe de protection',
    hint: 'Toute l’équipe lit ce qui est envoyé ici.',
    members: 'À ce que l’on sait ici :',
    stop: 'Ne l’envoyez pas ici : cette personne le lirait.',
    instead:
      'Parlez-en à la direction de l’école ; si cela n’aide pas ou si cela ne peut attendre, à l’autorité de protection de l’enfance ou à la police. Un écrit laisse une trace.',
    kept: 'Ce que vous avez saisi reste à l’écran tant que vous ne le quittez pas. Copiez-le avant.',
  },
};

export default fr;
