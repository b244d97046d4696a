import {plural} from '../../i18n/format.js';
import type {TeamTerms} from './en.js';

const fr: TeamTerms = {
  title: 'Clés',
  noKeys: 'Cette page ne garde pas de clés. Le portail de l’école doit ouvrir la page du personnel de Pana.',
  notSetUp:
    'Les clés de l’école ne sont pas encore créées. Le psychologue scolaire ou le responsable de l’équipe de protection s’en charge.',
  shut: 'Verrouillé. Déverrouillez pour voir les membres et les clés.',
  setUp: {
    title: 'Créer les clés de votre école',
    points: [
      'Dès lors, toutes les données de cet appareil sont verrouillées et seuls les membres de votre école les ouvrent.',
      'Vous devenez le premier membre ; ensuite vous invitez vos collègues, un par un.',
      'Vous ouvrez les données avec une phrase secrète ou une clé d’accès, et avec un code imprimé si vous l’oubliez.',
      'Qui perd la phrase secrète et le code imprimé alors qu’il est seul membre a perdu les données : personne ne peut les retrouver.',
    ],
    name: 'Votre nom, tel que vos collègues le connaissent',
    submit: 'Créer les clés',
    ready:
      'Les clés de l’école sont créées. Invitez bientôt un deuxième membre : un oubli n’est alors plus un désastre.',
  },
  members: {
    title: 'Membres',
    care: 'Lit les dossiers',
    school: 'Lit les appels et ce qui lui est confié',
    you: 'Vous',
    since: (moment) => `Depuis le ${moment}`,
    devices: (count) => plural('fr', count, {one: '# appareil', other: '# appareils'}),
    digits: 'Nombres à comparer',
    digitsHint: 'En cas de doute, lisez-les l’un à l’autre : vous devez voir les mêmes.',
    alone:
      'Vous êtes le seul membre. Si vous oubliez votre phrase secrète et perdez votre code imprimé, personne ne peut ouvrir les données.',
  },
  invite: {
    title: 'Invités et en attente',
    none: 'Personne n’est invité.',
    open: 'Inviter quelqu’un',
    who: 'Qui',
    choose: 'Choisir',
    other: 'Quelqu’un qui n’est pas dans la liste du personnel',
    staff: 'Son identifiant',
    staffHint: 'Tel que le nomme le portail de l’école.',
    reads: 'Ce que cette personne lit',
    ledgers: {
      school: 'Les appels et ce qui lui est confié',
      care: 'Tout cela, et les dossiers : l’équipe de protection',
    },
    until: 'Le code est valable jusqu’au',
    submit: 'Créer un code',
    codeTitle: 'Code d’invitation',
    codeFor: (name, day) => `Pour ${name}, jusqu’au ${day}. Il sert une fois.`,
    codeLead:
      'Donnez-le en main propre ou lisez-le au téléphone. Ne l’envoyez jamais par courriel ou messagerie : qui l’y lit pourrait prendre sa place.',
    codeOnce: 'Il n’est montré que maintenant. S’il est perdu, créez-en un autre.',
    passedOn: 'Je l’ai transmis',
    until2: (day) => `Valable jusqu’au ${day}`,
    over: (day) => `Plus valable depuis le ${day}`,
    by: (name) => `Invité par ${name}. Lui seul peut admettre : son appareil connaît le code.`,
    awaited: 'Pas encore de réponse',
    answered: 'A répondu',
  },
  admit: {
    open: 'Admettre',
    name: 'Nom, tel que les collègues le liront',
    lead: 'Cette personne reçoit aussi les clés de tout ce qui a été écrit avant.',
    came: 'Clés reçues en réponse',
    ready: (name) => `${name} est maintenant membre.`,
  },
  strangers: {
    title: 'Clés que personne n’a admises',
    lead: 'Créées par cet identifiant, et non reconnues. Si l’un de vous attend ici, invitez-le de nouveau.',
  },
  leave: {
    open: 'Retirer',
    title: (name) => `Retirer ${name}`,
    lead: 'De nouvelles clés sont créées, que cette personne n’a pas : elle ne lit rien de ce qui s’écrit désormais. Ce qu’elle pouvait lire jusqu’ici, elle a pu le garder.',
    work: 'Ce qui est entre ses mains',
    workLead:
      'Les actions passent aussitôt. Le collègue à qui vous demandez de suivre un dossier dit oui ou non ; d’ici là il reste sous l’ancien nom.',
    leads: 'suit le dossier',
    actions: (count) => plural('fr', count, {one: '# action', other: '# actions'}),
    goesTo: (child) => `${child} est confié à`,
    stays: 'Personne pour l’instant',
    noName: 'Un dossier sans nom ici',
    handedOn: (name) => `${name} a quitté l’équipe de protection.`,
    onlyThey: (count) =>
      plural('fr', count, {
        one: '# dossier ne peut être ouvert que par cette personne. Qu’elle y ajoute d’abord un collègue, sinon il est perdu avec ses clés.',
        other:
          '# dossiers ne peuvent être ouverts que par cette personne. Qu’elle y ajoute d’abord un collègue, sinon ils sont perdus avec ses clés.',
      }),
    submit: 'Retirer définitivement',
    ready: (name) => `${name} n’a plus de clés.`,
  },
  own: {
    title: 'Vos clés',
    ways: {passphrase: 'Phrase secrète', passkey: 'Clé d’accès', code: 'Code imprimé'},
    has: 'en place',
    hasNot: 'aucune',
    change: 'Changer la phrase secrète ou ajouter une clé d’accès',
    changeSubmit: 'Changer',
    print: 'Imprimer un nouveau code',
    printLead: 'Le code que vous avez sur papier n’ouvre alors plus rien.',
    printSubmit: 'Créer un nouveau code',
    now: 'Ce qui ouvre vos clés aujourd’hui',
    old: 'Qui a copié vos clés avant et apprend ce qui les ouvrait peut encore ouvrir cette copie. Si vous le craignez, faites-vous retirer et inviter de nouveau par un collègue.',
    changed: 'Changé.',
    lock: 'Verrouiller maintenant',
  },
  refused: {
    'already-set-up':
      'Quelqu’un d’autre vient de créer les clés de l’école. Rechargez la page et demandez-lui un code.',
    'not-care': 'Seul un membre de l’équipe de protection peut le faire.',
    'already-member': 'Cette personne est déjà membre.',
    past: 'Ce jour est passé.',
    'no-invitation': 'Cette invitation n’est plus ici.',
    'not-inviter': 'Seul l’auteur du code peut admettre : son appareil le connaît.',
    'nobody-answered': 'Personne n’a encore répondu.',
    'forged-answer':
      'Les clés reçues ne prouvent pas que leur propriétaire avait votre code : quelqu’un les a peut-être placées là. N’admettez pas. Appelez votre collègue, comparez les nombres ci-dessous et invitez de nouveau.',
    'several-answers':
      'Deux jeux de clés sont arrivés, tous deux de quelqu’un qui avait le code : il a circulé. Personne n’a été admis. Appelez votre collègue et invitez de nouveau.',
    expired: 'Ce code n’est plus valable. Invitez de nouveau.',
    'already-used': 'Quelqu’un est déjà entré avec ce code. Invitez de nouveau.',
    yourself: 'Personne ne se retire soi-même. Un collègue le fait.',
    'not-a-member': 'Cette personne n’a plus de clés.',
    'staff-missing': 'Dites qui vous invitez.',
    'day-missing': 'Choisissez un jour.',
    'member-name-missing': 'Écrivez le nom.',
  },
};

export default fr;
