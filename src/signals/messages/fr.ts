import {dayAndMonth, number, percent, plural} from '../../i18n/format.js';
import type {SchoolDay} from '../../kernel/school-day.js';
import {placeName} from '../../voices/messages/places-fr.js';
import {ended, latestDays} from './dates.js';
import type {Weighing} from '../reason-kinds.js';
import type {SignalTerms} from './en.js';

const day = (of: SchoolDay) => dayAndMonth('fr', of);

const possible = (count: number, partsOfDays: boolean) =>
  partsOfDays
    ? plural('fr', count, {one: '# séance possible', other: '# séances possibles'})
    : plural('fr', count, {one: '# jour possible', other: '# jours possibles'});

const weekdays = ['', 'lundis', 'mardis', 'mercredis', 'jeudis', 'vendredis', 'samedis', 'dimanches'];
const onWeekday = (weekday: number): string => weekdays[weekday] ?? '';

const concerns = (count: number) => plural('fr', count, {one: '# inquiétude', other: '# inquiétudes'});
const staff = (count: number) => plural('fr', count, {one: '# personne', other: '# personnes'});
const onDays = (count: number) => plural('fr', count, {one: '# jour', other: '# jours'});

const begun = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const parts = {
  harmed: 'cet élève a peut-être subi du mal',
  harming: 'cet élève a peut-être fait du mal',
  both: 'cet élève a peut-être subi du mal et en a peut-être fait',
  nobody: 'un incident dont on ne sait pas qui y a pris part',
  seen: 'seuls sont nommés des élèves qui l’ont vu ou le savent',
};

const weighed = (input: Weighing): string => {
  switch (input.input) {
    case 'absence':
      return input.partsOfDays
        ? `${plural('fr', input.absent, {one: '# séance manquée', other: '# séances manquées'})} sur ${number('fr', input.possible)}`
        : `${plural('fr', input.absent, {one: '# jour manqué', other: '# jours manqués'})} sur ${number('fr', input.possible)}`;
    case 'unexcused':
      return plural('fr', input.count, {one: '# jour sans excuse', other: '# jours sans excuse'});
    case 'late':
      return plural('fr', input.count, {one: '# jour de retard', other: '# jours avec retard'});
    case 'spells':
      return plural('fr', input.count, {one: '# absence', other: '# absences distinctes'});
    case 'incidents':
      return plural('fr', input.count, {
        one: '# incident de comportement',
        other: '# incidents de comportement',
      });
    case 'failed-subjects':
      return `${plural('fr', input.failed, {one: '# matière insuffisante', other: '# matières insuffisantes'})} sur ${number('fr', input.subjects)}`;
    case 'grades-mean':
      return `notes à ${percent('fr', input.place)} de l’échelle`;
    case 'grades-change':
      return 'notes plus basses qu’avant';
  }
};

const fr: SignalTerms = {
  rules: {
    'absence-10': 'Un dixième ou plus manqué',
    'absence-20': 'Un cinquième ou plus manqué',
    'unexcused-run': 'Jours de suite sans excuse',
    'unexcused-in-window': 'Jours répétés sans excuse',
    'absence-pace': 'Jours manqués les premiers mois',
    'legal-limit': 'Limite légale : à examiner',
    'season-block': 'Semaines d’absence en saison de travaux des champs',
    'absence-change': 'Absent plus souvent qu’avant',
    'weekday-pattern': 'Absent un même jour de la semaine',
    'class-absence-change': 'Classe plus souvent absente',
    'school-absence-change': 'École plus souvent absente',
    'failed-subjects': 'Une matière non validée',
    'grades-fall': 'Des notes en baisse',
    incidents: 'Plusieurs incidents de comportement',
    concern: 'Une inquiétude signalée',
    'class-climate': 'Climat de classe',
    'contact-request': 'Un élève demande à être contacté',
    'text-warning': 'Écrit dans une enquête : danger',
    'concerns-repeated': 'Plusieurs inquiétudes pour un élève',
    'hot-spot': 'Plusieurs incidents au même endroit',
    'own-model': 'Sur la liste du modèle de l’école',
  },
  missedAtLeast: (share) => `${percent('fr', share)} ou plus manqué`,
  hotSpotAt: (place) => `Incidents : ${placeName(place)}`,
  families: {
    level: 'Une limite fixée par l’école.',
    change: 'Comparé à ce qui était habituel avant.',
    told: 'Quelqu’un l’a dit.',
    climate: 'D’après une enquête de la classe.',
    model: 'D’après un modèle des années passées de cette école.',
  },
  reason: (reason) => {
    switch (reason.kind) {
      case 'absence':
        return `Absences : ${number('fr', reason.absent)} sur ${possible(reason.possible, reason.partsOfDays)} depuis le ${day(reason.since)} (${percent('fr', reason.share)}).`;
      case 'run':
        return `${plural('fr', reason.days, {one: '# jour d’absence', other: '# jours d’absence de suite'})} sans excuse, du ${day(reason.from)} au ${day(reason.until)}.`;
      case 'window':
        return `${plural('fr', reason.days, {one: '# jour d’absence', other: '# jours d’absence'})} sans excuse entre le ${day(reason.from)} et le ${day(reason.until)}.`;
      case 'pace':
        return `${plural('fr', reason.days, {one: '# jour entier', other: '# jours entiers'})} d’absence depuis le ${day(reason.since)}, au mois ${number('fr', reason.month)} de l’année scolaire.`;
      case 'legal':
        return `${plural('fr', reason.halfDays, {one: '# demi-journée', other: '# demi-journées'})} sans excuse en ${number('fr', reason.weeks)} semaines d’école, du ${day(reason.from)} au ${day(reason.until)}. La loi demande d’examiner, sans obliger à agir.`;
      case 'season':
        return `Absences : ${number('fr', reason.days)} jours sur ${number('fr', reason.possible)} du ${day(reason.from)} au ${day(reason.until)}, ${reason.season === 'harvest' ? 'au temps des récoltes' : 'au début des travaux des champs'} ; maladie non comptée.`;
      case 'change':
        return `Des absences ont commencé ${number('fr', reason.begun)} jours sur ${number('fr', reason.possible)} depuis le ${day(reason.from)} ; habituel pour cet élève : ${reason.usual > 0 ? `environ ${number('fr', reason.usual)}` : 'presque aucune'}.`;
      case 'weekday':
        return `Des absences ont commencé ${number('fr', reason.begun)} ${onWeekday(reason.weekday)} sur ${number('fr', reason.possible)} depuis le ${day(reason.from)}, les autres jours ${number('fr', reason.otherBegun)} sur ${number('fr', reason.otherPossible)}.`;
      case 'group':
        return reason.of === 'class'
          ? `Dans cette classe, ${number('fr', reason.begun)} absences ont commencé du ${day(reason.from)} au ${day(reason.until)} ; à côté des autres classes, environ ${number('fr', reason.usual)} sont habituelles.`
          : `Dans l’école, ${number('fr', reason.begun)} absences ont commencé du ${day(reason.from)} au ${day(reason.until)} ; d’après son passé, environ ${number('fr', reason.usual)} sont habituelles.`;
      case 'failed':
        return `Sans la moyenne pour la période jusqu’au ${day(reason.term)} : ${plural('fr', reason.failed, {one: '# matière', other: '# matières'})} sur ${number('fr', reason.subjects)} notées.`;
      case 'fall':
        return `Dans ${plural('fr', reason.subjects, {one: '# matière', other: '# matières'})}, les notes jusqu’au ${day(reason.term)} sont plus basses de ${number('fr', reason.fall, 1)} en moyenne que jusqu’au ${day(reason.before)}.`;
      case 'incidents':
        return `${plural('fr', reason.incidents, {one: '# incident', other: '# incidents'})} de comportement entre le ${day(reason.from)} et le ${day(reason.until)}.`;
      case 'concern':
        return `Inquiétude du ${day(reason.day)}${reason.sexualHarm ? ' (violence sexuelle)' : ''} : ${parts[reason.part]}${reason.lifeSafety ? '. Danger immédiat signalé' : ''}.`;
      case 'climate':
        return `${reason.own ? 'Cette classe' : 'Le niveau de cette classe'} évalue son climat à ${number('fr', reason.mean, 1)} sur 4, sans doute entre ${number('fr', reason.low, 1)} et ${number('fr', reason.high, 1)} (au moins ${number('fr', reason.people)} réponses).`;
      case 'contact':
        return `Le ${day(reason.day)}, un élève a demandé qu’un adulte le contacte. On lui a dit : au plus tard le ${day(reason.due)}.`;
      case 'warning':
        return `Repéré le ${day(reason.day)} : un texte écrit dans cette enquête parle d’un danger. Personne ne sait qui l’a écrit.`;
      case 'repeated':
        return `Du ${day(reason.from)} au ${day(reason.until)}, ${concerns(reason.concerns)} de ${staff(reason.staff)} (${onDays(reason.days)}). ${begun(parts[reason.part])}.`;
      case 'hot-spot':
        return `${plural('fr', reason.incidents, {one: '# incident', other: '# incidents'})} dans ${concerns(reason.concerns)} de ${staff(reason.staff)}, du ${day(reason.from)} au ${day(reason.until)}. Lieu : ${placeName(reason.place)}.`;
      case 'own-model':
        return `Du ${day(reason.from)} au ${day(reason.until)} : ${reason.weighing.map(weighed).join(' ; ')}.`;
    }
  },
  dates: (days) => {
    const {shown, earlier} = latestDays('fr', days);
    return earlier > 0
      ? `Jours : ${shown}, et ${number('fr', earlier)} plus tôt.`
      : ended(`Jours : ${shown}`);
  },
  freshness: (until) => `Données jusqu’au ${day(until)}.`,
  clearing: (clearing) => {
    switch (clearing.kind) {
      case 'absence': {
        const {sessions, partsOfDays} = clearing;
        const more = partsOfDays
          ? plural('fr', sessions, {one: '# séance suivie', other: '# séances suivies sans absence'})
          : plural('fr', sessions, {one: '# jour de présence', other: '# jours de présence sans absence'});
        return `Ce qui le lève : ${more} pour passer sous ${percent('fr', clearing.threshold)}. Une personne décide.`;
      }
      case 'run':
        return `Ce qui le lève : une excuse ou une correction qui laisse moins de ${number('fr', clearing.threshold)} jours de suite. Une personne décide.`;
      case 'window':
        return `Ce qui le lève : des excuses ou corrections qui laissent moins de ${number('fr', clearing.threshold)} jours en ${number('fr', clearing.calendarDays)} jours. Une personne décide.`;
      case 'pace':
        return `Ce qui le lève : moins de ${plural('fr', clearing.daysPerMonth, {one: '# jour entier manqué', other: '# jours entiers manqués'})} par mois commencé. Une personne décide.`;
      case 'legal':
        return `Ce qui le lève : des excuses ou corrections qui laissent moins de ${number('fr', clearing.threshold)} demi-journées en ${number('fr', clearing.weeks)} semaines d’école. Une personne décide.`;
      case 'season':
        return `Ce qui le lève : des corrections qui laissent moins de ${number('fr', clearing.threshold)} jours sur ${number('fr', clearing.ofDays)} ; sinon un entretien avec l’enfant. Une personne décide.`;
      case 'change':
        return `Ce qui le lève : ${plural('fr', clearing.days, {one: '# jour de présence', other: '# jours de présence de suite'})}, ou plus tôt si les absences deviennent rares. Une personne décide.`;
      case 'weekday':
        return `Ce qui le lève : ${number('fr', clearing.weeks)} ${onWeekday(clearing.weekday)} de présence de suite. Une personne décide.`;
      case 'group':
        return 'Ce qui le lève : quelques semaines où les absences sont aussi rares que d’habitude. Une personne décide.';
      case 'failed':
        return `Ce qui le lève : une correction, ou une période avec moins de ${number('fr', clearing.threshold)} matière non validée. Une personne décide.`;
      case 'fall':
        return 'Ce qui le lève : une correction, ou une période où les notes ne baissent plus. Une personne décide.';
      case 'incidents':
        return `Ce qui le lève : des corrections qui en laissent moins de ${number('fr', clearing.threshold)} en ${number('fr', clearing.calendarDays)} jours, ou autant de jours sans incident. Une personne décide.`;
      case 'concern':
        return 'Ce qui le lève : seulement une personne qui a lu le message.';
      case 'climate':
        return `Ce qui le lève : une enquête suivante à ${number('fr', clearing.threshold, 1)} ou plus. Une personne décide.`;
      case 'contact':
        return 'Ce qui le lève : seulement une personne qui a parlé avec l’élève.';
      case 'warning':
        return 'Ce qui le lève : seulement une personne qui l’a lu et qui a agi.';
      case 'repeated':
        return 'Ce qui le lève : seulement une personne qui a lu ces messages ensemble.';
      case 'hot-spot':
        return `Ce qui le lève : moins de ${number('fr', clearing.threshold)} incidents en ${number('fr', clearing.calendarDays)} jours. Une personne décide.`;
      case 'own-model':
        return 'Ce qui le lève : seulement une personne qui a regardé. La liste est refaite après chaque période.';
    }
  },
  askSexualHarm:
    'Lisez-le aujourd’hui et n’interrogez pas l’enfant. Décidez qui lui parlera, une seule fois, et respectez votre obligation de signalement.',
  ask: {
    absence:
      'Demandez, sans reproche, ce qui rend la venue difficile : santé, trajet, sommeil, travail, aide à la maison, autres élèves.',
    run: 'La famille est-elle au courant ? Demandez d’abord si l’enfant va bien, puis ce qui l’a retenu.',
    window:
      'Y a-t-il une régularité : un jour, un cours, une saison ? Demandez ce qui se passe ces jours-là.',
    pace: 'Demandez tôt et sans reproche ce qui rend la venue difficile : santé, trajet, sommeil, travail, autres élèves.',
    legal:
      'Qu’a-t-on déjà proposé à l’enfant et à la famille ? Commencez par là, et notez ce qui est décidé et pourquoi.',
    season:
      'Qu’a fait l’enfant ces semaines : un travail, une aide aux proches, un voyage ? Demandez avec douceur, et ce qui faciliterait le retour.',
    change:
      'Qu’est-ce qui a changé depuis : à la maison, en chemin, en classe, avec les amis, la santé ? Demandez sans reproche.',
    weekday:
      'Que se passe-t-il ce jour-là : un cours, un travail, un marché, une aide à la maison, des soins ? Demandez sans reproche.',
    group:
      'Qu’est-ce qui a changé pour tous : maladie, emploi du temps, trajet, dispute ? Cela ne dit rien d’un élève en particulier.',
    failed:
      'Demandez ce qui rend cette matière difficile : vue, ouïe, langue, cours manqués, lieu pour apprendre, enseignant. Demandez aussi ce qui va bien.',
    fall: 'Qu’est-ce qui a changé depuis : à la maison, en classe, la santé, le sommeil ? Les notes baissent pour bien des raisons. Sans reproche.',
    incidents:
      'Que s’est-il passé avant chacun, et où ? Écoutez d’abord l’enfant : qui fait du mal en a peut-être subi.',
    concern:
      'Lisez le message. Parlez avec l’enfant seul, dans un endroit calme, avec des questions ouvertes.',
    climate: 'Demandez à la classe et à ses enseignants ce qui aiderait. Ne cherchez pas qui a répondu quoi.',
    contact:
      'Trouvez l’élève par son nom dans la liste. Parlez-lui seul, vite, comme il le souhaite. Ne parlez pas de l’enquête.',
    warning:
      'Quels lieux, moments ou adultes sont nommés ? Agissez là, et dites à toutes les classes où trouver de l’aide. Ne cherchez pas qui a écrit.',
    repeated:
      'Lisez-les ensemble : que se passe-t-il, depuis quand, qui a parlé avec l’enfant ? Parlez-lui seul, avec des questions ouvertes.',
    'hot-spot':
      'Qui est là à ce moment, et quel adulte ? Pensez à la surveillance, à la lumière, aux portes, à l’heure. Cela ne dit rien d’un élève en particulier.',
    'own-model':
      'Demandez sans reproche ce qui aiderait à venir. Beaucoup sur cette liste iront bien : c’est une raison de parler, pas une prévision.',
  },
  version: (version) => `Version ${number('fr', version)} de cette règle.`,
};

export default fr;
