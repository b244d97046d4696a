import type {GuideTexts} from '../guide-text.js';

const texts: GuideTexts = {
  title: 'Quand on est blessé par d’autres à l’école',
  purpose: 'Pour un élève peut-être harcelé, mis à l’écart ou menacé.',
  before: [
    'Choisissez un lieu où personne n’écoute ni n’entre, et un moment où l’enfant ne manque rien qui lui soit cher.',
    'Parlez avec un enfant à la fois. Jamais avec celui qui a été blessé et celui qui a blessé ensemble.',
    'Écoutez plus que vous ne demandez. Un silence n’est pas un vide à remplir.',
  ],
  opening: [
    'Merci d’être là. Je m’appelle …, et mon travail ici est de veiller à ce que les enfants aillent bien à l’école.',
    'Je n’y étais pas : il n’y a que toi qui peux me dire comment c’était. Il n’y a pas de bonne ou de mauvaise réponse.',
    'Tu peux dire « je ne sais pas » ou « je n’ai pas envie d’en parler ». Si je comprends mal, dis-le-moi.',
    'Je ne peux pas promettre de tout garder pour moi. Si toi ou un autre enfant êtes en danger, je dois demander de l’aide à d’autres adultes. Je te dirai d’abord à qui.',
  ],
  parts: {
    arrive: 'Pour commencer',
    told: 'Avec les mots de l’enfant',
    detail: 'Ce qui s’y rattache',
    help: 'Qui le sait, et ce qui a aidé',
    safety: 'En sécurité maintenant ?',
    next: 'La suite',
  },
  questions: {
    'usual-day': {
      ask: 'Raconte-moi une journée ordinaire à l’école, de l’arrivée au retour à la maison.',
      hint: 'Un début facile. L’enfant choisit ce qu’il raconte.',
    },
    happened: {
      ask: 'J’ai entendu que c’est difficile pour toi en ce moment. Raconte-moi. Commence où tu veux.',
      hint: 'Laissez finir. Ensuite seulement : « Parle-m’en encore », « Et après ? » Notez les mots de l’enfant.',
    },
    'last-time': {
      ask: 'Raconte-moi la dernière fois, du début à la fin.',
      hint: 'Une seule fois se raconte plus facilement que « toujours ».',
    },
    what: {
      ask: 'Qu’est-ce que l’enfant en a dit ?',
      hint: 'Cochez ce qui a été dit. Ne lisez pas la liste à voix haute. Si quelque chose n’est pas clair : « Tu as dit …, parle-m’en. »',
      options: {
        words: 'Insultes, moqueries, rumeurs',
        'left-out': 'Mis à l’écart, personne ne lui parle',
        body: 'Poussé, frappé, retenu',
        things: 'Affaires prises ou cassées, argent demandé',
        online: 'Messages, groupes, jeux',
        pictures: 'Photos ou films de l’enfant diffusés',
        forced: 'Obligé de faire quelque chose',
        other: 'Autre chose',
      },
    },
    'online-told': {
      ask: 'Raconte-moi ce qui se passe sur le téléphone ou en ligne.',
      hint: 'Ne fouillez pas le téléphone. Demandez s’il en reste quelque chose, et que rien ne soit effacé. Ne demandez pas qu’on vous envoie des images.',
    },
    who: {
      ask: 'Qui était là quand c’est arrivé ?',
      hint: 'Les noms vont dans vos propres mots à la fin, pas dans cette liste.',
      options: {
        one: 'Un élève',
        several: 'Plusieurs élèves',
        older: 'Des élèves plus âgés',
        class: 'Une grande partie de la classe',
        unknown: 'Quelqu’un que l’enfant ne connaît pas',
        adult: 'Un adulte',
      },
    },
    where: {
      ask: 'Où étais-tu à ce moment-là ?',
      options: {
        class: 'En classe',
        break: 'Dans la cour ou le couloir',
        toilet: 'Aux toilettes ou au vestiaire',
        sport: 'Au gymnase ou sur le terrain',
        way: 'Sur le chemin',
        online: 'En ligne',
        home: 'À la maison ou tout près',
        other: 'Ailleurs',
      },
    },
    often: {
      ask: 'Est-ce arrivé une fois, ou plus d’une fois ?',
      hint: 'Si c’est plus : « Raconte-moi cette semaine. Et celle d’avant ? »',
      options: {
        once: 'Une fois',
        sometimes: 'De temps en temps',
        weekly: 'Chaque semaine',
        daily: 'Presque chaque jour',
        unsure: 'L’enfant n’est pas sûr',
      },
    },
    since: {
      ask: 'Quand cela a-t-il commencé ? Que se passait-il d’autre à ce moment-là ?',
      options: {
        week: 'Cette semaine',
        month: 'Ce mois-ci',
        longer: 'Il y a plus longtemps',
        unsure: 'L’enfant n’est pas sûr',
      },
    },
    knows: {
      ask: 'Qui est au courant ?',
      options: {
        friend: 'Un ami ou une amie',
        family: 'Quelqu’un de la famille',
        teacher: 'Quelqu’un à l’école',
        other: 'Quelqu’un d’autre',
        nobody: 'Personne jusqu’ici',
      },
    },
    'since-told': {ask: 'Que s’est-il passé une fois qu’ils l’ont su ?'},
    helped: {
      ask: 'Y a-t-il eu quelque chose qui a aidé, même un peu ?',
      hint: 'Ce que l’enfant a déjà essayé est bon à savoir. Ne le jugez pas.',
    },
    safe: {
      ask: 'À quel point te sens-tu en sécurité à l’école en ce moment ?',
      options: {safe: 'En sécurité', partly: 'Pas partout ou pas toujours', not: 'Pas en sécurité'},
    },
    'unsafe-where': {ask: 'Où ou quand te sens-tu le moins en sécurité ?'},
    'way-home': {ask: 'Y a-t-il quelque chose qui t’inquiète pour rentrer aujourd’hui ?'},
    'way-home-with': {
      ask: 'Qu’est-ce qui t’aiderait à rentrer en sécurité aujourd’hui ?',
      hint: 'Mettez-vous d’accord avant que l’enfant ne sorte, et occupez-vous-en aujourd’hui.',
    },
    wish: {ask: 'Qu’est-ce que tu voudrais voir changer ? Par quoi commencer ?'},
    beside: {
      ask: 'Qui aimerais-tu avoir à tes côtés ? Qui peut le savoir, et qui ne devrait pas ?',
      hint: 'Dites honnêtement ce qui peut rester entre vous et ce qui ne le peut pas.',
    },
  },
  stops: {
    'stop-adult':
      'N’en demandez pas plus : les questions suivantes reviennent à des personnes formées pour les poser une seule fois. Restez avec l’enfant, notez ses mots tels quels, et appelez les responsables.',
  },
  signs: {
    life: {
      sign: 'Ne veut plus vivre, ou se blesse',
      act: 'Ne laissez pas l’enfant seul. Suivez maintenant le protocole de danger vital, puis revenez ici.',
    },
    wounded: {
      sign: 'Une blessure, ou une douleur maintenant',
      act: 'Faites examiner l’enfant tout de suite par un médecin ou une infirmière.',
    },
    'by-adult': {
      sign: 'Un adulte blesse ou menace l’enfant',
      act: 'Veillez à ce que cet adulte ne croise pas l’enfant aujourd’hui. Prévenez la direction, ou qui de droit si c’est elle.',
    },
    sexual: {
      sign: 'Touché, exposé à du sexuel, ou prié d’envoyer des images',
      act: 'Ne demandez pas de détails. Appelez maintenant la protection de l’enfance ou la police.',
    },
    weapon: {
      sign: 'Une arme, ou une menace de tuer ou de blesser',
      act: 'Appelez maintenant la direction et la police.',
    },
    'afraid-home': {
      sign: 'A peur de rentrer à la maison',
      act: 'Parlez-en à part, avant la fin de la journée.',
    },
    'body-signs': {
      sign: 'Dort ou mange mal, a mal, manque l’école',
      act: 'Notez depuis quand. Parlez d’un médecin avec la famille.',
    },
    'blames-self': {
      sign: 'Pense que c’est de sa faute',
      act: 'Dites : « Ce que d’autres t’ont fait n’est pas ta faute. »',
    },
  },
  closing: [
    'Merci de me l’avoir dit. Tu as bien fait.',
    'Voici ce que je vais faire maintenant, et quand tu auras de mes nouvelles : …',
    'Si cela recommence ou si quelque chose te revient, viens me voir. Tu peux aussi appeler une ligne d’écoute.',
  ],
};

export default texts;
