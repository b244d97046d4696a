import {plural} from '../../i18n/format.js';
import type {SurveysTerms} from './en.js';
import refused from './refusals-fr.js';

const fr: SurveysTerms = {
  heading: 'Enquêtes anonymes',
  plan: 'Préparer une vague',
  empty:
    'Aucune vague pour l’instant. Une vague est un passage du questionnaire dans les classes que vous choisissez : vous imprimez des billets, chaque élève en tire un et répond une fois, et personne ne peut savoir à qui est quelle réponse.',
  back: 'Toutes les vagues',
  status: {
    planned: 'Pas encore ouverte',
    open: 'Ouverte',
    over: 'Période terminée',
    closed: 'Close',
    released: 'Publiée',
  },
  from: (from, until) => `${from} – ${until}`,
  classes: (count) => plural('fr', count, {one: '# classe', other: '# classes'}),
  form: {
    portal: 'Les élèves peuvent aussi répondre dans le portail',
    portalHint:
      'Qui y est connecté n’a pas besoin de billet : le portail donne à chacun un ticket aveugle et ne peut pas savoir à qui est quelle réponse. Ne donnez de billets qu’à ceux qui ne peuvent pas se connecter.',
    heading: 'Préparer une vague',
    title: 'Titre',
    titleHint: 'Les élèves le voient sur le billet et sur le premier écran. Par exemple : Automne 2026.',
    opens: 'Ouverture le',
    days: 'Jours d’ouverture',
    daysHint: 'Court vaut mieux : une ou deux semaines.',
    language: 'Langue des billets',
    languageHint: 'À l’écran, chaque élève choisit sa langue.',
    classes: 'Classes',
    year: (year) => `Année ${year}`,
    noYear: 'Sans année',
    whole: (year) => `Tout : ${year}`,
    pupils: (count) => plural('fr', count, {one: '# élève', other: '# élèves'}),
    reader: (name) =>
      `${name} détient la clé qui ouvre les réponses, et avec elle le devoir de lire les résultats.`,
    questionnaire: 'Questionnaire',
    ages: (from, to) => `De ${from} à ${to} ans`,
    questions: (count) => plural('fr', count, {one: '# question', other: '# questions'}),
    minutes: (count) => `environ ${plural('fr', count, {one: '# minute', other: '# minutes'})}`,
    findings: (count) =>
      plural('fr', count, {
        one: 'Un point à regarder avant de publier',
        other: '# points à regarder avant de publier',
      }),
    requests:
      'Après leurs réponses, et à part, les élèves peuvent demander, en donnant leur nom, qu’un adulte les contacte. Il leur est dit que quelqu’un vient au plus tard le prochain jour d’école : une telle demande est une alerte avec l’urgence « Aujourd’hui ».',
    readers: 'Qui lit les réponses ?',
    readersHint:
      'Ces personnes reçoivent la clé qui ouvre les réponses, et avec elle le devoir de lire les résultats. Si l’équipe compte deux personnes, celle qui imprime les billets ne devrait pas en être.',
    you: '(vous)',
    make: (slips) =>
      plural('fr', slips, {one: 'Préparer # billet et publier', other: 'Préparer # billets et publier'}),
  },
  refused,
  altered: (count) =>
    plural('fr', count, {
      one: '# écriture cherche à changer ce que cette vague a promis : ses questions, sa clé ou la taille du plus petit groupe montré. Elle n’est pas suivie. Prévenez la personne qui s’occupe de Pana.',
      other:
        '# écritures cherchent à changer ce que cette vague a promis : ses questions, sa clé ou la taille du plus petit groupe montré. Elles ne sont pas suivies. Prévenez la personne qui s’occupe de Pana.',
    }),
  strays: (count) =>
    plural('fr', count, {
      one: '# écriture se donne pour une vague que cette équipe n’a pas publiée. Elle n’est pas suivie.',
      other:
        '# écritures se donnent pour des vagues que cette équipe n’a pas publiées. Elles ne sont pas suivies.',
    }),
  pin: {
    heading: 'Pour la personne qui installe l’application des élèves',
    text: 'Mettez cette ligne dans le fichier config.json de l’application des élèves. Leurs appareils ne répondront plus qu’aux enquêtes signées par votre équipe, même si le serveur qui les distribue tombe en d’autres mains. Sans elle, ils font confiance à ce serveur.',
    label: 'Ligne pour config.json',
    copy: 'Copier',
  },
  recovery: {
    heading: 'Feuille de secours',
    why: 'Si tous les appareils des personnes qui lisent sont perdus ou cassés, cette feuille ouvre encore les réponses.',
    once: 'Imprimez-la maintenant : elle n’est montrée qu’une fois et n’est gardée nulle part. Qui a cette feuille et met la main sur les enveloppes scellées peut les ouvrir. Mettez-la sous clé, loin des billets.',
    leave: 'C’est fait. Oublier la clé',
    title: (title) => `Feuille de secours de ${title}`,
    keep: (readers) =>
      `Ouvre les réponses de cette vague. À garder sous clé par : ${readers}. À détruire quand les résultats sont publiés.`,
    use: 'Pour s’en servir : ouvrir la vague dans Pana, choisir « J’ai la feuille de secours » et taper les neuf groupes, ou scanner le code dans le champ.',
  },
  restore: {
    heading: 'J’ai la feuille de secours',
    label: 'Les neuf groupes de la feuille',
    hint: 'Majuscules ou minuscules, clavier latin ou cyrillique, espaces et retours à la ligne : tout convient.',
    take: 'Prendre la clé de la feuille',
  },
  making: {
    heading: 'Préparation des billets',
    text: 'Chaque code est tiré au hasard et brouillé avant tout enregistrement. Laissez cette page ouverte.',
    progress: (done, total) => `${done} sur ${total}`,
  },
  slips: {
    heading: (title) => `Billets pour ${title}`,
    once: 'Imprimez-les maintenant : les codes ne sont conservés nulle part. Une fois cette page quittée, ils ne peuvent plus être affichés. D’autres billets pourront être préparés plus tard.',
    insiders: (reads, others) => {
      if (!reads)
        return 'Vous imprimez les billets, et une autre personne a la clé des réponses. Gardez-le ainsi : ne notez aucun code, et faites distribuer les billets pliés, pour que chaque élève en tire un.';
      const both =
        'Vous imprimez les billets et vous détenez la clé des réponses. Personne ne doit pouvoir relier les deux : ne notez aucun code, et laissez un autre adulte distribuer les billets pliés, que chaque élève tire au hasard.';
      return others
        ? `${both} Une autre personne de l’équipe a aussi une clé : la prochaine fois, que l’une imprime et que l’autre lise.`
        : both;
    },
    noServer:
      'Aucun serveur n’est relié ici : les appareils des élèves ne peuvent pas encore atteindre cette vague. Demandez à la personne qui s’occupe de Pana d’installer l’application d’enquête.',
    waiting:
      'Le serveur de l’école n’a pas encore cette vague. Les élèves ne peuvent pas répondre avant ; elle est renvoyée quand vous ouvrez la vague.',
    print: 'Imprimer',
    leave: 'C’est imprimé, oublier les codes',
    cover: (title, count) => `${title} · ${plural('fr', count, {one: '# billet', other: '# billets'})}`,
    coverHint: 'Découper, plier, mélanger. Chaque élève en tire un. Ne pas noter qui a lequel.',
  },
  aside: {
    heading: 'Mis de côté à la clôture de la vague. Rien de cela ne compte :',
    reasons: {
      'no-ticket': (count) =>
        plural('fr', count, {
          one: '# réponse sous un code jamais imprimé pour cette vague',
          other: '# réponses sous des codes jamais imprimés pour cette vague',
        }),
      forged: (count) =>
        plural('fr', count, {
          one: '# réponse avec un ticket que le portail n’a pas émis',
          other: '# réponses avec des tickets que le portail n’a pas émis',
        }),
      replayed: (count) =>
        plural('fr', count, {
          one: '# réponse qui a utilisé un ticket une deuxième fois',
          other: '# réponses qui ont utilisé un ticket une deuxième fois',
        }),
      foreign: (count) =>
        plural('fr', count, {
          one: '# réponse pour une autre vague ou une autre classe',
          other: '# réponses pour une autre vague ou une autre classe',
        }),
      late: (count) =>
        plural('fr', count, {
          one: '# réponse arrivée après la clôture, détruite sans être lue',
          other: '# réponses arrivées après la clôture, détruites sans être lues',
        }),
      unreadable: (count) =>
        plural('fr', count, {
          one: '# enveloppe abîmée ou que personne ici ne peut ouvrir',
          other: '# enveloppes abîmées ou que personne ici ne peut ouvrir',
        }),
    },
    declined: (atLeast) =>
      `Au moins ${String(atLeast)} élèves ont parcouru l’enquête sans répondre à aucune question. Ils ne figurent dans aucun résultat. Le nombre est arrondi à un multiple de cinq inférieur, pour que personne ne soit repérable.`,
    overfull: (responses, pupils) =>
      `${String(responses)} réponses sont venues d’une classe qui comptait ${String(pupils)} élèves quand la vague a été prévue. Des élèves sont peut-être arrivés depuis, ou certains ont répondu avec un billet et dans le portail. Vérifiez avant de publier les résultats.`,
  },
  wave: {
    window: 'Période',
    participation: 'Participation',
    participationHint:
      'Par pas de cinq et au plus une fois par heure de cours, pour qu’on ne voie arriver la réponse de personne.',
    countedAt: (time) => `Compté à ${time}.`,
    notCounted: 'Pas encore compté.',
    recount: 'Compter à nouveau',
    classMode: 'Une classe répond sur cet appareil',
    classModeHint:
      'Pana se verrouille sur cette enquête : les élèves répondent à tour de rôle avec leurs billets, sans réseau, jusqu’à ce que vous déverrouilliez.',
    class: 'Classe',
    answered: (atLeast, of) =>
      atLeast === 0 ? 'Moins de cinq réponses' : `Environ ${atLeast} réponses sur ${of}`,
    more: 'Billets supplémentaires',
    moreHint:
      'Pour les billets perdus ou abîmés. Les anciens restent valables : n’en distribuez pas plus qu’il n’y a d’élèves.',
    moreClass: 'Pour la classe',
    moreCount: 'Combien',
    moreMake: 'Préparer les billets',
    close: 'Clore la vague',
    closeWarning:
      'La clôture est définitive. Seules comptent les réponses présentes maintenant, et plus personne ne peut répondre.',
    closeEarly:
      'La période est encore ouverte : les élèves qui voulaient répondre plus tard ne le pourront pas.',
    closeYes: 'Clore définitivement',
    closed: 'Close. Plus aucune réponse ne compte. L’étape suivante est de publier les résultats.',
    contested:
      'Deux appareils ont clos cette vague, chacun avec les réponses qu’il avait. Réunissez-les : toute réponse que l’un des deux avait comptera.',
    join: 'Réunir les deux',
    release: 'Publier les résultats',
    releaseWarning:
      'Les enseignants, les psychologues et la direction verront des pourcentages et des moyennes pour l’école, les années et les classes assez grandes. Les groupes plus petits sont réunis ou masqués. Personne ne voit les réponses d’un élève, pas même vous. Ce qui est publié ne change plus.',
    releaseYes: 'Publier pour le personnel',
    released: 'Publiée. Le personnel trouve les résultats sous « Climat ».',
    setAside: (count) =>
      plural('fr', count, {
        one: '# enveloppe ne contenait pas de réponse à cette vague et a été mise de côté.',
        other: '# enveloppes ne contenaient pas de réponse à cette vague et ont été mises de côté.',
      }),
  },
};

export default fr;
