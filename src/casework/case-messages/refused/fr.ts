import type {RefusedTerms} from './en.js';

const fr: RefusedTerms = {
  'already-asked': 'C’est déjà demandé.',
  'unknown-asking': 'Cette demande est introuvable ici.',
  'already-answered': 'Quelqu’un y a déjà répondu.',
  'own-asking': 'Vous l’avez demandé vous-même : quelqu’un d’autre doit répondre.',
  'verdict-missing': 'Choisissez une réponse.',
  'comment-missing': 'Dites ce qui manque.',
  'not-approved': 'Une deuxième personne doit d’abord l’approuver.',
  closed: 'Le dossier a été clos entre-temps. Rouvrez-le d’abord.',
  'not-next': 'L’étape a changé entre-temps. Regardez à nouveau.',
  'level-missing': 'Choisissez un niveau.',
  'reason-missing': 'Dites pourquoi.',
  'text-missing': 'Écrivez quelque chose ici.',
  'responsible-missing': 'Dites qui est responsable.',
  'role-missing': 'Dites qui est cette personne pour l’enfant.',
  'day-missing': 'Choisissez un jour.',
  'day-past': 'Choisissez aujourd’hui ou un jour plus tard.',
  'result-missing': 'Dites pourquoi c’est abandonné.',
  'outcome-missing': 'Choisissez comment va l’enfant.',
  'actions-open': 'Dites pour chaque action ouverte pourquoi elle ne sera pas faite.',
  'not-closed': 'Le dossier est déjà ouvert.',
  'already-open': 'Un autre dossier de cet enfant est ouvert. Continuez là-bas.',
  'unknown-note': 'Cette note est introuvable ici.',
  'no-conflict': 'Quelqu’un a déjà tranché.',
  'unknown-choice': 'Cette version n’est plus là.',
};

export default fr;
