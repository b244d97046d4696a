import type {TicketTerms} from './en.js';

const fr: TicketTerms = {
  offer: {
    title: 'Ton ticket',
    text: 'Ici, tu n’as pas besoin de code. Le portail de ton école te donne un ticket. C’est comme un ticket tiré d’une boîte fermée : le portail voit que tu en as pris un, mais jamais lequel.',
    class: 'Tes réponses sont comptées avec celles de cette classe :',
    notMine: 'Ce n’est pas ta classe ? Alors ne commence pas. Demande un billet en papier.',
    begin: 'Je prends mon ticket et je commence',
    slip: 'J’ai un billet en papier',
  },
  wait: 'Ton ticket arrive…',
  lost: {
    title: 'Ton ticket n’est pas encore arrivé',
    text: 'Il n’y a pas de connexion en ce moment. Laisse cette page ouverte et réessaie dans un instant. Tu ne perdras pas ton ticket.',
    again: 'Réessayer',
  },
  refused: {
    issued: {
      title: 'Tu as déjà pris ton ticket',
      text: 'Chacun reçoit un seul ticket, et cette page n’a plus le tien. Elle a peut-être été fermée. Ça arrive ! Demande un billet en papier à un adulte de l’école, et tu pourras quand même répondre.',
    },
    'signed-out': {
      title: 'Connecte-toi encore une fois',
      text: 'Le portail ne sait pas qui tu es en ce moment. Connecte-toi au portail, ou utilise un billet en papier.',
    },
    class: {
      title: 'Il n’y a pas de ticket pour ta classe ici',
      text: 'Cette fois, on interroge peut-être une autre classe. Si on t’a donné un billet en papier, tu peux répondre avec lui.',
    },
    closed: {
      title: 'Il n’y a plus de tickets',
      text: 'Le portail ne donne plus de tickets pour cette enquête. Si on t’a donné un billet en papier, tu peux encore l’essayer.',
    },
    invalid: {
      title: 'Ce ticket n’est pas bon',
      text: 'Le ticket du portail avait un défaut, alors nous ne l’utilisons pas. Comme ça, personne ne peut te reconnaître grâce à lui. Ce n’est pas ta faute. Dis-le à un adulte de l’école et demande un billet en papier.',
    },
    use: 'Taper le code d’un billet',
  },
};

export default fr;
