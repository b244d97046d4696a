import type {WalkWords} from './en.js';

export const fr: WalkWords = {
  page: {
    title: 'Huit semaines avec un enfant',
    lead: 'De la première inquiétude d’une enseignante au dossier clos. Chaque étape mène à son jour et à sa personne, sur les mêmes écrans que tous les jours. Faites-la vous-même, ou faites-la faire et regardez ce qu’il en reste.',
    clock:
      'Le jour de l’école avance avec vous et ne revient pas. Pour recommencer, relancez la démonstration dans une fenêtre privée.',
    open: 'Huit semaines avec un enfant',
    week: (week) => `Semaine ${week}`,
    as: (name) => `comme ${name}`,
    goThere: 'Aller à ce jour',
    here: 'Vous êtes ici',
    next: 'Aller au jour suivant',
    all: 'Toutes les étapes',
    ownHand: 'L’écran où elle se fait est ci-dessous.',
    teller: 'Cette étape',
    child: (name) => `L’enfant : ${name}`,
    looking: 'On regarde ce qui est déjà fait…',
    done: 'C’est fait : regardez ci-dessous.',
    notDone: 'Pas encore fait. Faites-le ci-dessous, ou faites-le faire.',
    doIt: 'Faire cette étape pour moi',
    doAll: 'Tout faire pour moi jusqu’ici',
    working: 'En cours…',
    stuck: (scene) =>
      `Ce n’est plus possible ainsi : « ${scene} » a été décidé autrement. Continuez à la main sur l’écran ci-dessous.`,
    failed: 'Cela n’a pas marché. Rechargez la page et essayez encore une fois.',
  },
  scenes: {
    lists: {
      title: 'Le secrétariat apporte les listes',
      text: 'Une nouvelle école : les listes de classe et les présences de l’année viennent des fichiers du registre de l’école.',
    },
    concern: {
      title: 'Une enseignante s’inquiète',
      text: 'La professeure principale de 6 А a vu quelque chose à la récréation. Elle le dit à l’équipe d’aide, et personne d’autre ne peut le lire.',
    },
    triage: {
      title: 'La psychologue regarde',
      text: 'Le signalement attend au tri. Un enfant, un dossier : il s’ouvre avec les mots de l’enseignante.',
    },
    talk: {
      title: 'Un entretien avec l’enfant',
      text: 'Un guide aide à demander et à écouter. Ce que l’enfant ne dit pas n’est pas un non.',
    },
    assessment: {
      title: 'Quel est le risque ?',
      text: 'Une personne décide et dit pourquoi. Avec un risque et une évaluation, le dossier est évalué.',
    },
    plan: {
      title: 'Un plan de trois objectifs',
      text: 'Deux viennent du modèle pour un enfant harcelé, un est propre à l’école. Chaque action a une personne et un jour ; l’une va à une enseignante.',
    },
    answer: {
      title: 'L’enseignante répond',
      text: 'Une collègue trouve ce qu’on lui demande, avec ce qu’elle doit savoir et rien d’autre du dossier.',
    },
    referral: {
      title: 'Accord et orientation',
      text: 'L’enfant et sa mère disent oui à la clinique. Elle apprend ce qu’il lui faut, et les objectifs restent à l’école.',
    },
    accepted: {
      title: 'La clinique accepte',
      text: 'La réponse est venue par téléphone ; elle est notée, avec le jour où l’on redemandera.',
    },
    review: {
      title: 'Le plan est revu',
      text: 'Ce qui a été fait, et comment cela s’est passé. Un jour est fixé pour la prochaine fois.',
    },
    goals: {
      title: 'Ce qui a été atteint',
      text: 'La clinique a terminé. Chaque objectif prend fin avec une raison.',
    },
    closure: {
      title: 'Le dossier est clos',
      text: 'Avec un résultat et une raison. Son histoire reste, et un nouveau signal le rouvrirait.',
    },
  },
  story: {
    concern:
      'À la récréation, trois camarades ont gardé le sac et se le sont lancé jusqu’à la sonnerie ; c’est la troisième fois en deux semaines. Plus personne ne joue avec. Vendredi : toute la récréation dans le couloir, sans vouloir sortir.',
    lead: 'Troisième fois en deux semaines, et n’ose plus sortir à la récréation.',
    answers: {
      'usual-day':
        'Se lève sans aide, fait la route avec la fille des voisins. L’école, ça va « jusqu’à dix heures ».',
      happened:
        'Ils prennent le sac et le lancent. Dans la discussion de la classe, ils écrivent que personne ne doit répondre.',
      'last-time': 'Vendredi, près de l’escalier. Puis la bibliothèque, pour se cacher.',
      helped: 'La bibliothécaire m’a laissé une place.',
      'unsafe-where': 'Dans la cour derrière le gymnase, et au vestiaire.',
      wish: 'Que cela cesse, sans qu’ils sachent que j’ai parlé.',
      beside: 'La bibliothécaire, et maman.',
    },
    afterTalk:
      'Parle calmement, dort mal la veille des jours d’école. Promis : aucun pas sans le dire d’abord.',
    risk: 'Répété depuis des semaines par plusieurs, et dort mal. Pas de danger de mort, personne n’a été blessé.',
    mother: 'La mère',
    motherRole: 'mère',
    thirdGoal: 'Participe aux cours comme avant',
    thirdAction:
      'Avoir l’œil sur la cour derrière le gymnase à la grande récréation, et y être avant les élèves',
    need: 'Trois élèves de 6 А y prennent les affaires d’un autre. Soyez là dès la première minute, et ne dites à personne de qui il s’agit.',
    answered: 'J’y étais chaque jour. Mardi ils sont venus, m’ont vue et sont repartis. Calme depuis.',
    childView: 'Oui, si maman vient aussi. Ils n’ont pas besoin de savoir ce que les autres ont écrit.',
    service: 'Clinique pour enfants no 4',
    contact: 'Accueil, le matin',
    purpose: 'Regarder les troubles du sommeil et dire ce qui aide.',
    age: '12',
    language: 'Parle kazakh et russe',
    events: 'Moqueries et mise à l’écart par des camarades depuis environ un mois ; l’école agit.',
    health: 'S’endort tard et se réveille la nuit avant les jours d’école, depuis environ trois semaines.',
    doctor: 'La psychologue pour enfants de la clinique',
    accepted: 'Premier rendez-vous jeudi prochain avec la mère.',
    results: {
      talk: 'Entretien seul à seul, vingt minutes ; sait ce qui vient ensuite.',
      adult: 'La bibliothèque, à tout moment.',
      places: 'Les trois ne sont plus assis ensemble ; un adulte est dans la cour.',
      family: 'La mère avait remarqué le mauvais sommeil ; elle nous dit tout de suite ce qui survient.',
      class: 'La classe a écrit ses propres règles pour la discussion.',
      again: 'Rien depuis deux semaines, dans la discussion non plus.',
    },
    review:
      'Vu avec la professeure principale : aucun incident depuis deux semaines, sort à la récréation avec deux autres, dort mieux.',
    serviceDone: 'Trois rendez-vous. Dort toute la nuit ; pas d’autre traitement nécessaire.',
    ends: {
      safe: 'Aucun incident depuis quatre semaines, l’enfant le dit aussi.',
      friends: 'Est avec deux camarades à chaque récréation.',
      learning: 'Tous les enseignants le disent.',
    },
    closure: 'Rien depuis cinq semaines. L’enfant et la mère sont d’accord pour que le plan prenne fin.',
    childSays: 'C’est de nouveau bien. Je sors à la récréation.',
    familySays: 'Nous sommes contents et savons qui appeler.',
    worked: 'Qu’un adulte soit là en premier, et que rien ne se fasse sans le dire à l’enfant.',
  },
};
