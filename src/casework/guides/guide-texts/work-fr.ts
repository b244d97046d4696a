import type {GuideTexts} from '../guide-text.js';

const texts: GuideTexts = {
  title: 'Le travail',
  purpose: 'Pour un élève qui travaille, aide à gagner de l’argent ou a beaucoup à faire à la maison.',
  before: [
    'Aider à la maison et aux champs fait partie de bien des enfances heureuses. Demandez sans reproche, à l’enfant comme à la famille.',
    'Seul compte ce qui a été dit. Ce qui n’a pas été dit reste ouvert : rien n’en sera conclu.',
    'Soyez attentif à la contrainte, aux menaces et au danger. Ne posez pas de question directe à l’enfant à ce sujet.',
  ],
  opening: [
    'Merci d’être là. Je m’appelle …, et mon travail ici est de veiller à ce que les enfants aillent bien à l’école.',
    'J’aimerais savoir comment se passent tes journées : l’école, la maison, aider ou travailler. Beaucoup d’enfants aident, et on peut en être fier.',
    'Tu peux dire « je ne sais pas » ou « je n’ai pas envie d’en parler ». Si je comprends mal, dis-le-moi.',
    'Je ne peux pas promettre de tout garder pour moi. Si toi ou un autre enfant êtes en danger, je dois demander de l’aide à d’autres adultes. Je te dirai d’abord à qui.',
  ],
  parts: {
    before: 'Avant de commencer',
    told: 'Avec les mots de l’enfant',
    time: 'Quoi et combien de temps',
    conditions: 'Comment c’est là-bas',
    terms: 'Paie et papiers',
    home: 'Tâches à la maison',
    next: 'La suite',
  },
  questions: {
    age: {ask: 'Quel est l’âge de l’enfant, en années entières ?', hint: 'D’après les papiers de l’école.'},
    'usual-day': {ask: 'Raconte-moi la journée d’hier, du lever au coucher.'},
    'work-told': {
      ask: 'Raconte-moi ce que tu fais pour aider ou pour gagner de l’argent : à la maison, aux champs, avec les bêtes, dans un magasin, chez d’autres gens.',
      hint: 'Ensuite seulement : « Parle-m’en encore », « Et quoi d’autre ? » Notez les mots de l’enfant.',
    },
    kinds: {
      ask: 'Qu’est-ce que l’enfant en a dit ?',
      hint: 'Cochez ce qui a été dit. La dernière case seulement si l’enfant a dit qu’il n’y a pas de travail. Les tâches à la maison viennent plus tard.',
      options: {
        family: 'Aux champs, avec les bêtes, au magasin ou à l’atelier de la famille',
        'for-others': 'Pour d’autres personnes, payé ou non',
        alone: 'Vend ou gagne de l’argent pour son compte',
        none: 'Pas de travail',
      },
    },
    what: {ask: 'Raconte-moi comment se passe une telle journée. Que fais-tu d’abord, et ensuite ?'},
    'hours-week': {
      ask: 'Combien d’heures cela a-t-il pris ces sept derniers jours ?',
      hint: 'Comptez ensemble, jour après jour. Sans les tâches à la maison. 0 s’il n’y a pas eu de travail ces jours-là.',
    },
    'hours-busiest': {
      ask: 'Pense à la semaine où il y a eu le plus de travail depuis la rentrée. Combien d’heures ?',
      hint: 'Récolte, agnelage, vacances, jours de marché.',
    },
    lessons: {ask: 'Y a-t-il eu des leçons ou des jours d’école manqués parce qu’il y avait du travail ?'},
    'lessons-told': {ask: 'Parle-moi de ces jours-là.'},
    'place-told': {
      ask: 'Parle-moi de l’endroit où tu travailles. Qu’est-ce qui y est bien, qu’est-ce qui est dur pour toi ?',
      hint: 'Ensuite seulement, cochez ci-dessous ce qui a été dit. S’il manque quelque chose : « Avec quoi travailles-tu ? Quel temps y fait-il ? Jusqu’à quelle heure ? »',
    },
    places: {
      ask: 'De quels endroits l’enfant a-t-il parlé ?',
      hint: 'La dernière case seulement après avoir demandé comment est l’endroit.',
      options: {
        heights: 'En hauteur : toits, arbres, échelles',
        underground: 'Sous terre ou dans un lieu étroit et fermé',
        water: 'Dans l’eau ou sous l’eau',
        'heat-cold': 'Par grande chaleur ou grand froid',
        none: 'Rien de cela',
      },
    },
    things: {
      ask: 'Avec quoi l’enfant travaille-t-il ?',
      hint: 'La dernière case seulement après l’avoir demandé.',
      options: {
        machines: 'Machines, engins ou outils dangereux',
        loads: 'Charges lourdes',
        chemicals: 'Pulvérisations, produits chimiques, poussière ou fumée',
        noise: 'Grand bruit ou vibrations',
        none: 'Rien de cela',
      },
    },
    treatment: {
      ask: 'Qu’est-ce que l’enfant en a dit d’autre ?',
      hint: 'La dernière case seulement après avoir demandé jusqu’à quelle heure il travaille et comment on est avec lui.',
      options: {
        night: 'Travaille la nuit, entre 22 h et 6 h',
        'kept-in': 'Ne peut pas quitter l’endroit ni rentrer',
        hurt: 'Y est frappé, effrayé, humilié ou touché',
        none: 'Rien de cela',
      },
    },
    injured: {ask: 'T’es-tu déjà blessé au travail, ou es-tu tombé malade à cause de lui ?'},
    'injured-told': {ask: 'Raconte-moi ce qui s’est passé.'},
    paid: {
      ask: 'Qu’est-ce que tu reçois pour cela ?',
      options: {
        child: 'De l’argent, pour l’enfant',
        family: 'De l’argent, pour la famille',
        goods: 'Un repas, des choses, un lit',
        nothing: 'Rien',
        unsure: 'L’enfant n’est pas sûr',
      },
    },
    papers: {
      ask: 'Y a-t-il un contrat, et l’accord écrit d’un parent ?',
      hint: 'Demandez à la famille, pas à l’enfant.',
    },
    'not-going': {
      ask: 'Si un jour tu ne voulais pas aller travailler, que se passerait-il ?',
      hint: 'Soyez attentif aux menaces, aux dettes, à la contrainte. Ne les suggérez pas.',
    },
    'chores-told': {
      ask: 'Raconte-moi ce que tu fais à la maison : cuisine, ménage, eau, les petits, s’occuper de quelqu’un.',
    },
    'chore-hours': {
      ask: 'Combien d’heures cela a-t-il pris ces sept derniers jours ?',
      hint: 'Comptez ensemble. Sans le travail dont on vient de parler.',
    },
    wish: {ask: 'Qu’est-ce que tu voudrais garder, et qu’est-ce que tu voudrais voir changer ?'},
  },
  stops: {
    'stop-worst':
      'N’en demandez pas plus : les questions suivantes reviennent à des personnes formées pour les poser une seule fois. Restez avec l’enfant, notez ses mots tels quels, et appelez les responsables.',
  },
  signs: {
    life: {
      sign: 'Ne veut plus vivre, ou se blesse',
      act: 'Ne laissez pas l’enfant seul. Suivez maintenant le protocole de danger vital, puis revenez ici.',
    },
    held: {
      sign: 'Retenu au travail par la force, la menace ou une dette',
      act: 'L’enfant n’y retourne pas aujourd’hui. Appelez maintenant la protection de l’enfance ou la police.',
    },
    taken: {
      sign: 'Amené d’ailleurs pour travailler, ou doit être emmené',
      act: 'Appelez maintenant la protection de l’enfance ou la police. N’avertissez pas ceux qui l’ont amené.',
    },
    sexual: {
      sign: 'Quoi que ce soit de sexuel, contre de l’argent ou des choses',
      act: 'Ne demandez pas de détails. Appelez maintenant la protection de l’enfance ou la police.',
    },
    illicit: {
      sign: 'Obligé de voler, de mendier ou de porter de la drogue',
      act: 'L’enfant a besoin de protection, pas de reproches. Appelez maintenant la protection de l’enfance.',
    },
    injury: {
      sign: 'Plaies, brûlures, douleurs dues au travail',
      act: 'Faites-les voir par un médecin cette semaine, aujourd’hui si c’est récent.',
    },
    exhausted: {
      sign: 'S’endort, n’en peut plus',
      act: 'Notez depuis quand. Parlez de la charge avec les professeurs.',
    },
    proud: {sign: 'Est fier de son travail', act: 'Dites-le. Un plan garde ce qui est bon.'},
  },
  closing: [
    'Merci de me l’avoir dit. Tu fais beaucoup.',
    'Voici ce que je vais faire maintenant, et quand tu auras de mes nouvelles : …',
    'S’il se passe au travail quelque chose qui te fait peur ou mal, viens me voir ou appelle une ligne d’écoute, à tout moment.',
  ],
};

export default texts;
