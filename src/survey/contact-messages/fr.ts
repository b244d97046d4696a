import type {ContactTerms} from './en.js';

const fr: ContactTerms = {
  back: 'Retour',
  next: 'Suivant',
  offer: {
    title: 'Veux-tu qu’un adulte te contacte ?',
    points: [
      'Tes réponses sont déjà dans leur enveloppe, sans nom. Ici, c’est autre chose : tu dirais qui tu es. Personne ne met les deux ensemble.',
      'Seules les personnes de l’école dont le travail est d’aider les élèves peuvent le lire, comme le psychologue scolaire.',
      'Elles viennent te voir au plus tard le prochain jour d’école.',
      'Si ça ne peut pas attendre, parle tout de suite à un adulte près de toi, ou appelle un numéro ci-dessous.',
    ],
    yes: 'Oui, contactez-moi',
    no: 'Non, merci',
  },
  rest: {
    title: 'C’est noté',
    text: 'Il n’y a rien à remplir ici. Tu peux demander de l’aide à un adulte un autre jour aussi. Respire, puis continue.',
  },
  form: {
    title: 'Qui devons-nous venir voir ?',
    hint: 'Cela part dans une enveloppe à part, que seules les personnes qui aident peuvent ouvrir.',
    fields: {
      name: {label: 'Mon nom', hint: 'Ton prénom et ton nom de famille.'},
      className: {label: 'Ma classe', hint: 'Par exemple 7 B.'},
      about: {
        label: 'Que devons-nous savoir ?',
        hint: 'Quelques mots suffisent. Tu peux aussi le dire plus tard.',
      },
      when: {
        label: 'Quand et comment cela te va-t-il ?',
        hint: 'Par exemple : après les cours, pas devant ma classe.',
      },
    },
    optional: '(tu peux laisser vide)',
    send: 'Envoyer ma demande',
  },
  problems: {
    'no-name': 'Écris ton nom, pour que nous puissions te trouver.',
    'no-class': 'Écris ta classe, pour que nous puissions te trouver.',
    'too-long': (most) => `C’est trop long. Écris ${most} lettres au plus.`,
    failed:
      'Cela n’a pas marché. Ce que tu as écrit est toujours là. Essaie encore. Si ça ne peut pas attendre, parle à un adulte près de toi ou appelle un numéro ci-dessous.',
  },
  told: {
    sent: 'Ta demande est arrivée. Quelqu’un vient te voir au plus tard le prochain jour d’école.',
    later:
      'Ta demande est sur cet appareil, dans une enveloppe fermée, et partira dès qu’il y aura du réseau. Si ça ne peut pas attendre, parle à un adulte près de toi ou appelle un numéro ci-dessous.',
    open: 'Ta demande n’est pas encore partie. Laisse cette page ouverte jusqu’à ce qu’il y ait du réseau. Si ça ne peut pas attendre, parle à un adulte près de toi ou appelle un numéro ci-dessous.',
  },
};

export default fr;
