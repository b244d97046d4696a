import {list, number, plural} from '../../i18n/format.js';
import type {LintTerms} from './en.js';

const pupils = (count: number): string => plural('fr', count, {one: '# élève', other: '# élèves'});

const fr: LintTerms = {
  levels: {blocks: 'À changer', warns: 'À regarder'},
  fineHeading: 'Rien à redire',
  fine: {
    groups: 'Aucune combinaison de réponses ne forme un groupe trop petit.',
    names: 'On ne demande de nom à personne.',
    sensitive: 'De l’aide figure à côté de chaque question qui peut faire mal.',
    texts: 'Personne n’écrit librement, ou quelqu’un lit à temps.',
    length: 'La durée convient à l’âge.',
    languages: 'Toutes les langues des écrans des élèves sont là, traduites.',
    wording: 'Pas de phrase très longue.',
    counted: 'On compte quelque chose de chaque question.',
  },
  traits: {
    name: 'nom ou contact',
    gender: 'genre',
    age: 'âge',
    class: 'classe ou niveau',
    language: 'langue',
    origin: 'origine',
    family: 'famille',
    faith: 'religion',
    health: 'santé',
    address: 'lieu de vie',
  },
  sensitive: {
    'self-harm': 'l’envie de se faire du mal',
    violence: 'la violence',
    'sexual-harm': 'les violences sexuelles',
    family: 'des difficultés à la maison',
  },
  smallGroups: (what) => `${capital(list('fr', what))} : ces réponses forment de très petits groupes`,
  smallGroupsText:
    'Une réponse indique sa classe. En rapprochant ces réponses, on pourrait deviner de quel élève elle vient.',
  withText:
    'De plus, les élèves écrivent ici avec leurs propres mots : les groupes doivent être encore plus grands.',
  counted: (title, least, of) =>
    `${title} : ${pupils(least)} dans le plus petit groupe, sur ${number('fr', of)}`,
  even: (title, least, of) =>
    `${title} : au mieux ${pupils(least)} par groupe, sur ${number('fr', of)} ; en réalité certains groupes sont plus petits`,
  change: 'Que changer (une seule de ces mesures suffit)',
  remedies: {
    drop: (item, least) => `Retirer « ${item} ». Le plus petit groupe compte alors ${pupils(least)}.`,
    'drop-all': (least) =>
      `Retirer toutes ces questions. Le plus petit groupe est alors une classe entière de ${pupils(least)}.`,
    coarsen: (item, answers, least) =>
      `Ne laisser à « ${item} » que ${number('fr', answers)} réponses. Le plus petit groupe compte alors ${pupils(least)}.`,
    'merge-year': (least) =>
      `Faire répondre tout un niveau ensemble, et non par classe. Le plus petit groupe compte alors ${pupils(least)}.`,
    'merge-school': (least) =>
      `Faire répondre toutes ces classes ensemble. Le plus petit groupe compte alors ${pupils(least)}.`,
    'drop-text': 'Retirer les questions à réponse libre : des groupes plus petits suffisent alors.',
  },
  smallClass: 'Très petites classes',
  smallClassText:
    'Dans une classe aussi petite, chaque réponse porte presque un nom. Les résultats sont réunis avec ceux d’une autre classe avant d’être vus ; voyez si ces classes doivent participer.',
  noPupils: 'Classes sans élèves',
  noPupilsText:
    'Il n’y a personne sur ces listes. Laissez ces classes de côté ou faites corriger les listes.',
  ofPupils: (title, count) => `${title} : ${pupils(count)}`,
  genderUnknown: 'Filles et garçons n’ont pas pu être comptés',
  genderUnknownText:
    'Les listes ne contiennent pas le genre ; on a donc compté deux moitiés. Si une classe est déséquilibrée, la plus petite partie l’est plus qu’indiqué. Vous pouvez saisir les nombres plus haut.',
  asksName: (item) => `« ${item} » demande qui est l’élève`,
  asksNameText:
    'Une enquête anonyme ne peut pas le demander. Retirez la question ; les élèves peuvent demander à être contactés ailleurs.',
  asksClass: (item) => `« ${item} » demande ce que le billet sait déjà`,
  asksClassText:
    'Chaque billet connaît sa classe et son niveau. Retirez la question : elle donne seulement l’impression d’être surveillé.',
  mayTell: (item) => `« ${item} » dit-elle qui répond ?`,
  mayTellText: (answers) =>
    `Elle a ${plural('fr', answers, {one: '# réponse', other: '# réponses'})} et on n’en compte rien : c’est peut-être une question sur l’élève. Indiquez ce qu’elle révèle, ou qu’elle ne révèle rien.`,
  unmarked: (item) => `« ${item} » peut faire mal`,
  unmarkedText: (like) =>
    `Cela évoque ${like}. Marquez-la pour que de l’aide figure aussitôt à côté, ou indiquez qu’elle ne blesse personne.`,
  textUnread: 'Les élèves écrivent avec leurs propres mots',
  textUnreadText:
    'Quelqu’un peut parler d’un danger. Le plan de l’enquête doit dire qui lit, et en combien d’heures d’école.',
  tooLong: (minutes, most) =>
    `Environ ${number('fr', minutes)} minutes : plus que ${number('fr', most)} à cet âge`,
  tooLongText:
    'Des élèves fatigués répondent n’importe quoi. Retirez des questions ou faites deux questionnaires.',
  agesUnknown: 'Pour qui est-ce ?',
  agesUnknownText:
    'Personne n’a dit pour quel âge. La durée a été calculée pour des élèves de 12 ans et plus.',
  missing: (languages) => `Il manque : ${list('fr', languages)}`,
  missingText: 'Les élèves qui choisissent cette langue voient les questions dans une autre.',
  unspoken: (languages) => `Pas d’écrans en ${list('fr', languages)}`,
  unspokenText:
    'Les boutons autour des questions ne parlent pas encore cette langue ; les élèves ne peuvent donc pas la choisir.',
  untranslated: (language, as, count) =>
    `${language} : ${plural('fr', count, {one: '# question est', other: '# questions sont'})} mot pour mot comme en ${as}`,
  untranslatedText: 'Personne ne les a traduites, ou le fichier n’avait pas de texte pour elles.',
  longSentence: (item) => `« ${item} » a une phrase très longue`,
  longSentenceText: (language, words, most) =>
    `${language} : ${number('fr', words)} mots ; jusqu’à ${number('fr', most)}, c’est plus facile à lire à cet âge.`,
  nothingCounted: 'Rien n’est compté',
  nothingCountedText: 'Sans rien à compter, les résultats sont vides. Choisissez quelles réponses comptent.',
  notCounted: (count) =>
    `On ne compte rien de ${plural('fr', count, {one: '# question', other: '# questions'})}`,
  notCountedText:
    'Une question posée pour rien coûte de la confiance. Comptez-en quelque chose ou retirez-la.',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export default fr;
