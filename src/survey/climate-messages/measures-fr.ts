import type {MeasureWords} from './en.js';
import type {ShippedMeasures} from './measures-en.js';

const often = (name: string, what: string): MeasureWords => ({
  name,
  meaning: `Élèves qui disent ${what} deux ou trois fois par mois ou plus souvent, ces deux derniers mois.`,
});

const touched = (name: string, what: string): MeasureWords => ({
  name,
  meaning: `Parmi les élèves qui disent qu’on leur a fait quelque chose au moins une fois : ceux qui ${what}.`,
});

const untold = (name: string, why: string): MeasureWords => ({
  name,
  meaning: `Parmi les élèves qui n’en ont parlé à personne : ceux qui donnent pour raison ${why}.`,
});

const safe = (place: string): MeasureWords => ({
  name: `En sécurité ${place}`,
  meaning: `Élèves qui se sentent le plus souvent ou toujours en sécurité ${place}.`,
});

const agree = (name: string, what: string): MeasureWords => ({
  name,
  meaning: `Élèves qui trouvent plutôt ou tout à fait vrai ${what}.`,
});

const fr: ShippedMeasures = {
  hit: often('Coups', 'avoir reçu exprès des coups ou des bousculades'),
  'mean-words': often('Mots méchants', 'avoir subi des insultes ou des moqueries'),
  'things-taken': often('Affaires prises', 'qu’on a pris ou cassé exprès leurs affaires'),
  rumours: often('Rumeurs', 'qu’on a répandu des mensonges ou des rumeurs sur eux'),
  threatened: often('Menaces', 'avoir été menacés ou forcés'),
  'sexual-comments': often(
    'Remarques sexuelles',
    'avoir subi des remarques, des blagues ou des gestes à caractère sexuel',
  ),
  seen: often('Témoins', 'avoir vu ou entendu qu’on faisait exprès du mal à un autre élève'),
  'online-words': often(
    'Messages méchants',
    'avoir reçu des messages ou des commentaires méchants ou menaçants',
  ),
  'online-rumours': often(
    'Rumeurs en ligne',
    'qu’on a répandu des mensonges ou des rumeurs sur eux en ligne',
  ),
  'online-photos': often('Photos partagées', 'qu’on a partagé une photo ou une vidéo d’eux pour se moquer'),
  'online-excluded': often('Exclus en ligne', 'qu’on les a exclus exprès d’un chat ou d’un jeu'),
  'online-fake': often('Faux compte', 'que quelqu’un a utilisé leur compte ou s’est fait passer pour eux'),
  'passed-on': {
    name: 'Photo mise en circulation',
    meaning:
      'Élèves qui ont fait circuler une photo ou une vidéo de quelqu’un qui ne le voulait pas, ces deux derniers mois. Les réponses sont brouillées par tirage au sort ; la part en est calculée.',
  },
  'bullies-online': often(
    'Harcèlent en ligne',
    'avoir fait exprès du mal à quelqu’un au téléphone ou sur Internet',
  ),
  'where-classroom': touched('Lieu : la classe', 'citent la salle de classe'),
  'where-corridor': touched('Lieu : les couloirs', 'citent les couloirs ou les escaliers'),
  'where-toilets': touched('Lieu : les toilettes', 'citent les toilettes'),
  'where-changing': touched('Lieu : les vestiaires', 'citent les vestiaires'),
  'where-canteen': touched('Lieu : la cantine', 'citent la cantine'),
  'where-yard': touched('Lieu : la cour', 'citent la cour'),
  'where-way': touched('Lieu : le chemin', 'citent le chemin de l’école ou de la maison'),
  'where-online': touched('Lieu : en ligne', 'citent le téléphone ou Internet'),
  'told-school': touched('En ont parlé à l’école', 'en ont parlé à un adulte de l’école'),
  'told-home': touched('En ont parlé à la maison', 'en ont parlé à quelqu’un à la maison'),
  'told-nobody': touched('N’en ont parlé à personne', 'n’en ont parlé à personne'),
  'untold-worse': untold('Silence : la peur', 'la peur que ce soit pire après'),
  'untold-useless': untold('Silence : inutile', 'que cela n’aurait rien changé'),
  'untold-ashamed': untold('Silence : la honte', 'la honte'),
  'untold-no-adult': untold('Silence : à qui ?', 'qu’ils ne font assez confiance à aucun adulte'),
  'untold-myself': untold('Silence : sans aide', 'qu’ils voulaient s’en sortir par eux-mêmes'),
  'stood-by': {
    name: 'N’ont rien fait',
    meaning: 'Parmi les élèves témoins : ceux qui disent n’avoir rien fait la dernière fois.',
  },
  'fetched-adult': {
    name: 'Ont prévenu un adulte',
    meaning: 'Parmi les élèves témoins : ceux qui disent en avoir parlé à un adulte la dernière fois.',
  },
  'safe-classroom': safe('en classe'),
  'safe-corridor': safe('dans les couloirs'),
  'safe-toilets': safe('aux toilettes'),
  'safe-changing': safe('dans les vestiaires'),
  'safe-yard': safe('dans la cour'),
  'safe-way': safe('sur le chemin de l’école'),
  low: {
    name: 'Tristesse',
    meaning:
      'Élèves qui disent avoir ressenti de la tristesse la plupart ou l’ensemble des jours des deux dernières semaines.',
  },
  'self-harm-thoughts': {
    name: 'Pensées de se faire du mal',
    meaning:
      'Élèves qui disent avoir pensé à se faire du mal, une fois ou plus, ces deux derniers mois. Personne ne peut savoir qui : faites connaître l’aide à tous.',
  },
  'four-groups': {
    name: 'Quatre groupes',
    meaning:
      'Les élèves selon ce qu’ils disent d’eux-mêmes : harcelés, harcelant d’autres, les deux, ou ni l’un ni l’autre, deux ou trois fois par mois ou plus souvent, au cours des deux derniers mois. Seuls comptent ceux qui ont répondu aux deux questions.',
  },
  kind: agree('Gentillesse', 'que dans leur classe on se traite avec gentillesse'),
  heard: agree('Parole libre', 'qu’ils peuvent dire en classe ce qu’ils pensent sans qu’on se moque d’eux'),
  'online-class': touched('Venu de la classe', 'disent que cela venait de leur classe'),
  'online-school': touched('Venu de l’école', 'disent que cela venait d’une autre classe de l’école'),
  'online-unknown': touched('Venu d’inconnus', 'ne savent pas qui c’était'),
  'online-blocked': touched('Ont bloqué', 'ont bloqué les personnes qui l’ont fait'),
  'online-reported': touched('Ont signalé', 'ont fait un signalement dans l’application ou le jeu'),
  'online-endured': touched('Rien contre cela', 'n’ont rien fait contre cela'),
};

export default fr;
