import type {PortalTexts} from './en.js';

export const fr: PortalTexts = {
  portal: 'Portail de l’école',
  menu: 'Menu principal',
  skip: 'Aller au contenu',
  language: 'Langue',
  signIn: 'Se connecter',
  signInLead:
    'Choisissez qui vous êtes. Il n’y a pas de mot de passe : ce portail est une démonstration et ses personnes sont inventées.',
  signOut: 'Se déconnecter',
  demo: 'Démonstration : aucun élève réel',
  chooseClass: 'Classe',
  answer: 'Répondre à l’enquête',
  answerLead:
    'Qui est connecté n’a pas besoin de billet. Le portail ne peut pas savoir quelles réponses sont les tiennes.',
  pupil: 'Élève',
  pupilsDoor: 'Je suis élève et j’ai un billet avec un code',
  openAlone: 'Ouvrir dans sa propre fenêtre',
  notFound: 'Cette page n’existe pas.',
  notForYou: 'Cette page n’est pas destinée à votre rôle.',
  bells: 'Sonneries',
  lesson: (number) => `Cours ${number}`,
  canteen: 'Cantine',
  canteenToday: 'Soupe de lentilles, plov, pomme, thé',
  roles: {
    office: 'Secrétariat',
    teacher: 'Enseignant',
    psychologist: 'Psychologue scolaire',
    lead: 'Responsable de l’équipe de protection',
    head: 'Direction',
  },
  pages: {
    home: {title: 'Actualités', lead: 'Ce qui se passe à l’école.'},
    register: {title: 'Appel', lead: 'Faites l’appel dans les dix premières minutes du cours.'},
    concern: {
      title: 'Signaler une inquiétude',
      lead: 'Ce que vous avez vu ou entendu va à l’équipe de soutien, et à personne d’autre.',
    },
    actions: {
      title: 'On me demande',
      lead: 'Ce qu’on vous demande de faire pour un enfant, et votre réponse.',
    },
    triage: {title: 'Tri des alertes', lead: 'Les élèves dont quelqu’un devrait s’occuper.'},
    caseload: {title: 'Dossiers en cours', lead: 'Qui a besoin de quoi, et pour quand.'},
    pupil: {title: 'Élèves', lead: 'L’année d’un élève : présence, alertes, inquiétudes, dossiers.'},
    surveys: {
      title: 'Enquêtes',
      lead: 'Préparer une enquête, imprimer les billets, la clore, publier ses résultats.',
    },
    instrument: {
      title: 'Questionnaires',
      lead: 'Ce que les enquêtes peuvent demander : voir chaque questionnaire, apporter les vôtres, vérifier qui ils pourraient désigner.',
    },
    climate: {
      title: 'Climat',
      lead: 'Ce que les élèves ont dit dans les enquêtes publiées, par école et par classe.',
    },
    received: {
      title: 'Fichier verrouillé',
      lead: 'Ce qu’une autre école a envoyé au sujet d’un enfant, ouvert avec sa phrase secrète.',
    },
    records: {
      title: 'Notes et comportement',
      lead: 'Les notes et incidents des fichiers de l’école, pour l’équipe d’aide seule.',
    },
    rules: {
      title: 'Règles',
      lead: 'À partir de quand quelqu’un est signalé, et ce qu’un changement donnerait.',
    },
    team: {title: 'Clés', lead: 'Ce qui vous ouvre les données de l’école, et qui d’autre a des clés.'},
    import: {title: 'Importation', lead: 'Listes de classes et présences à partir des fichiers de l’école.'},
    pupils: {
      title: 'Enquête pour les élèves',
      lead: 'Tape le code de ton billet. Personne ne saura quelles réponses sont les tiennes.',
    },
  },
  news: [
    {
      title: 'Réunion de parents',
      lead: 'Jeudi à 18 h 30, chaque classe dans sa salle. Merci d’apporter des chaussures de rechange.',
    },
    {title: 'Verglas dans la cour', lead: 'En attendant, entrez par le portail du gymnase.'},
    {title: 'Bibliothèque', lead: 'Les livres pour les vacances peuvent être empruntés dès lundi.'},
  ],
};
