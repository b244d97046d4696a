import type {TemplateTerms} from './en.js';

const fr: TemplateTerms = {
  choose: 'Quelle situation ?',
  intro:
    'Une proposition pour réfléchir. Adaptez les mots à cet enfant et dites pour chaque action qui la fait et pour quand.',
  goal: 'Objectif',
  action: 'Action',
  skip: 'Ne pas reprendre',
  proposed: (day) => `Proposé : ${day}`,
  takeDays: 'Reprendre les jours proposés',
  use: 'Mettre dans le plan',
  stays: 'Qui reste avec l’enfant ?',
  staysHint: 'Pas une minute seul, jusqu’à ce qu’un autre adulte nommé prenne le relais.',
  calls: 'Qui appelle ?',
  callsHint: 'De préférence quelqu’un d’autre, pour que personne ne doive quitter l’enfant.',
  notHere: 'Si ce n’est pas à faire : pourquoi ? Sinon laissez vide.',
  orders: 'Dans cet ordre, aujourd’hui',
  begin: 'Commencer, et noter ces noms',
  lines: {
    stay: 'Rester avec l’enfant. À chaque instant quelqu’un est à portée, aux toilettes et en chemin aussi.',
    emergency:
      'Appeler d’abord le numéro d’urgence si l’enfant est blessé, a pris quelque chose ou pourrait passer à l’acte maintenant. Dire où vous êtes, ce qui s’est passé et qui reste avec lui.',
    means:
      'Mettre hors de portée ce avec quoi l’enfant pourrait se blesser : médicaments, lames, cordons ; rester loin des fenêtres et des toits. Demander calmement ce qu’il a sur lui.',
    ask: 'Écouter, et demander directement : penses-tu à te tuer, comment, quand, as-tu ce qu’il te faudrait ? Demander ne donne pas l’idée. Ne promettre aucun secret, ne rien discuter, et dire ce qui va suivre.',
    lead: 'Prévenir maintenant, de vive voix, la direction et le responsable de l’équipe de soutien, et personne d’autre. Un message peut passer inaperçu.',
    family:
      'Appeler les parents ou le tuteur, et les faire venir. Pas si le danger vient de la maison : on prévient alors la protection de l’enfance.',
    protection:
      'Prévenir la protection de l’enfance si la maison n’est pas sûre ou si personne de la famille n’est joignable aujourd’hui.',
    help: 'Obtenir que l’enfant soit vu aujourd’hui par un médecin ou un service de santé mentale, accompagné d’un adulte. Demander le nom de qui prend le relais.',
    'hand-over':
      'Ne partir que lorsqu’un adulte nommé a pris le relais. Noter qui, quand, et ce qui est convenu pour cette nuit et demain matin.',
  },
  goalOfProtocol: 'Traverse cela, et n’est pas seul',
  refused: {
    'template-missing': 'Choisissez une situation.',
    'nothing-taken': 'Tout a été laissé de côté. Gardez au moins une action.',
    'stays-missing': 'Dites qui reste avec l’enfant.',
    'calls-missing': 'Dites qui appelle.',
    'nobody-told': 'Il faut prévenir aujourd’hui la famille ou la protection de l’enfance.',
    'already-begun': 'C’est déjà commencé. Les lignes sont en tête du dossier.',
  },
  templates: {
    bullied: {
      title: 'Un enfant est harcelé',
      when: 'Pour l’enfant qui subit. Qui fait du mal a son propre dossier. On ne les réunit pas pour « s’expliquer ».',
      goals: {
        safe: 'Personne ne lui fait de mal à l’école, en chemin ou en ligne',
        friends: 'A quelqu’un avec qui être aux récréations',
      },
      lines: {
        talk: 'Parler seul à seul : ce qui se passe, où, qui le voit, ce qui devrait se passer. Ne promettre aucun secret ; dire ce que vous ferez, et demander si cela pourrait empirer les choses.',
        adult: 'Convenir d’un adulte et d’un lieu où aller à tout moment, sans demander la permission',
        places:
          'Mettre des adultes là où cela arrive ; changer de place ceux qui font du mal, pas cet enfant',
        family: 'Dire à la famille ce que l’on sait et ce que fait l’école ; demander ce qu’elle remarque',
        class:
          'Une séance avec la classe sur le soutien entre élèves, où personne n’est nommé ni reconnaissable',
        again:
          'Redemander, seul à seul : est-ce fini ? Pas « est-ce mieux », mais ce qui s’est passé cette semaine',
      },
    },
    bullying: {
      title: 'Un enfant fait du mal à d’autres',
      when: 'Pour l’enfant qui fait du mal. C’est le comportement qui doit cesser, pas la place dans la classe.',
      goals: {stop: 'Cesse de faire du mal', seen: 'Est remarqué pour autre chose'},
      lines: {
        talk: 'Parler seul à seul, calmement : ce qui a été vu, que cela cesse maintenant, et qui y veillera. Puis écouter : que se passe-t-il dans sa vie ?',
        family: 'Parler avec la famille de ce qui a été fait, sans humilier ; convenir de ce que chacun fait',
        amends:
          'Trouver comment réparer ce qui peut l’être, si l’enfant qui a subi le veut ; sans rencontre des deux',
        task: 'Une tâche ou un groupe où il réussit, avec un adulte qui l’apprécie',
        again: 'Revenir ensemble sur deux semaines, avec ce que les adultes ont vu',
      },
    },
    witness: {
      title: 'Un enfant l’a vu',
      when: 'Pour les enfants qui ont vu ou qui savent. Leurs noms ne sont donnés à aucun des concernés.',
      goals: {'not-alone': 'Sait que faire la prochaine fois, et n’est pas seul avec cela'},
      lines: {
        talk: 'Remercier ; demander ce qu’il a vu et comment il dort depuis. Dire n’est pas dénoncer',
        adult: 'Convenir d’un adulte à qui venir si cela recommence, et d’un moyen discret',
        family: 'Dire à la famille, si l’enfant est d’accord, ce qui aide à la maison',
      },
    },
    absence: {
      title: 'Souvent absent',
      when: 'Quand des jours manquent encore et encore. D’abord les raisons, puis le pas : presque tous en ont une.',
      goals: {
        come: 'Vient presque tous les jours des quatre prochaines semaines',
        'catch-up': 'Suit malgré ce qui a manqué',
      },
      lines: {
        talk: 'Demander ce qui rend la venue difficile : sommeil, peur, trajet, vêtements ou argent, travail, maladie, quelqu’un à soigner',
        family: 'Demander la même chose à la famille, sans reproche ; convenir de qui elle prévient le matin',
        visit: 'Aller à la maison, à deux, si personne n’est joignable',
        step: 'Convenir d’un petit pas pour deux semaines : être attendu au portail, commencer plus tard, un trajet partagé',
        help: 'Choisir avec les enseignants ce qui compte dans ce qui a manqué, et quand le rattraper',
      },
    },
    work: {
      title: 'Le travail éloigne de l’école',
      when: 'Pour un travail, payé ou non, qui prend des heures, du sommeil ou la santé. Le guide d’entretien sur le travail aide à demander. N’avertir aucun employeur.',
      goals: {
        free: 'Ne fait aucun travail qui nuit ou éloigne de l’école',
        lessons: 'Est de nouveau en cours',
      },
      lines: {
        talk: 'Demander calmement : quel travail, quelles heures, avec quels outils, qui l’a demandé, que se passe-t-il s’il arrête',
        inform:
          'S’il est dangereux, forcé ou loin de la maison : prévenir la protection de l’enfance et, avec elle, l’inspection du travail',
        family: 'Parler avec la famille de ce à quoi sert l’argent, et de ce dont l’enfant a besoin',
        support: 'Aider à demander un soutien : repas, vêtements, argent, garde des petits',
        help: 'Convenir avec les enseignants de ce qui est possible d’ici là',
      },
    },
    home: {
      title: 'Conflit à la maison',
      when: 'Quand disputes, alcool ou séparation pèsent sur l’enfant. S’il est frappé ou menacé, la protection de l’enfance d’abord, sans prévenir la famille avant.',
      goals: {
        safe: 'N’est ni frappé ni menacé à la maison',
        calm: 'La famille a de l’aide dans son conflit',
      },
      lines: {
        talk: 'Demander seul à seul : te fait-on mal, as-tu faim, as-tu peur de rentrer ? Que fais-tu quand cela commence ?',
        inform: 'Prévenir la protection de l’enfance le jour même si l’enfant est frappé, menacé ou affamé',
        place:
          'Convenir d’où l’enfant peut aller quand cela devient grave, de jour et de nuit, et qui appeler',
        family: 'Parler avec les parents, un par un s’il le faut : de l’enfant, pas de qui a raison',
        support: 'Proposer un conseil familial ou une aide face à l’alcool, avec un nom et un numéro',
      },
    },
    newcomer: {
      title: 'Nouveau, et sans amis',
      when: 'Pour un enfant arrivé récemment et qui reste seul. Si d’autres l’écartent exprès, c’est du harcèlement.',
      goals: {
        friends: 'A quelqu’un avec qui s’asseoir, manger et rentrer',
        follow: 'Peut suivre les cours',
      },
      lines: {
        talk: 'Demander ce qu’il aime, qui il voudrait connaître, et ce qui est difficile ici',
        seat: 'Une place près d’un camarade bienveillant à qui vous avez demandé avant',
        group: 'Un club, un chœur, une équipe ou une tâche pour rencontrer d’autres, avec un adulte attentif',
        class: 'Une activité pour toute la classe en groupes changeants ; sans mettre le nouveau au centre',
        help: 'Trouver ce qui est difficile : la langue, d’autres manuels, des lacunes ; convenir d’une aide',
      },
    },
    illness: {
      title: 'Retour après une longue maladie',
      when: 'Pour le retour après des semaines de maladie. L’enfant dit ce que la classe peut savoir.',
      goals: {
        back: 'Revient pas à pas, sans trop à la fois',
        class: 'Fait de nouveau partie de la classe',
        'catch-up': 'Apprend ce qui compte dans ce qui a manqué',
      },
      lines: {
        family:
          'Convenir avec la famille, et par elle avec le médecin : heures, ce qui n’est pas possible, médicaments, qui appeler',
        teachers:
          'Dire aux enseignants ce qu’il leur faut pour leurs cours, et non la maladie : journées courtes, repos, sport dès quand',
        talk: 'Demander après la première semaine : ce qui était bien, ce qui était trop, qui a été gentil',
        tell: 'Demander à l’enfant ce que la classe peut savoir ; le lui dire, et rien de plus',
        help: 'Laisser ce qui ne compte pas ; un plan pour le reste, avec un enseignant par matière',
      },
    },
  },
};

export default fr;
