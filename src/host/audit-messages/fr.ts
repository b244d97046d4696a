import {number, plural} from '../../i18n/format.js';
import type {AuditTerms} from './en.js';

const auditTexts: AuditTerms = {
  title: 'Les enregistrements sont-ils complets ?',
  about:
    'Sur chaque appareil, chaque enregistrement nomme le précédent. Ce contrôle trouve ce qui manque, a été modifié ou ne peut être lu. Il ne change rien.',
  check: 'Contrôler maintenant',
  checking: 'Contrôle en cours…',
  again: 'Contrôler de nouveau',
  ledgers: {
    care: 'Dossiers, signalements et enquêtes',
    school: 'Listes de classe et appels',
    public: 'Enquêtes publiées',
  },
  counted: (count) => plural('fr', count, {one: '# enregistrement', other: '# enregistrements'}),
  whole: 'Rien ne manque et rien n’a été modifié.',
  found: (count) => plural('fr', count, {one: '# anomalie trouvée', other: '# anomalies trouvées'}),
  more: (count) => plural('fr', count, {one: 'et # autre', other: 'et # autres'}),
  missing: (device, from, to) =>
    from === to
      ? `Appareil ${device} : l’enregistrement ${number('fr', from)} manque.`
      : `Appareil ${device} : les enregistrements ${number('fr', from)} à ${number('fr', to)} manquent.`,
  forked: (device) =>
    `Appareil ${device} : deux appareils écrivent sous ce même nom, comme après la copie d’un profil de navigateur.`,
  altered: (id) => `L’enregistrement ${id} a été modifié après son écriture, ou il est endommagé.`,
  doubled: (id) => `L’enregistrement ${id} figure plus d’une fois.`,
  unreadable: (id) => `L’enregistrement ${id} est conservé et ne peut être compris ici.`,
  unknownKind: (id) => `L’enregistrement ${id} est d’un genre propre à une version plus récente de Pana.`,
  whatNow:
    'Un enregistrement manquant se trouve souvent sur un appareil qui n’a pas encore partagé : réunissez les appareils et contrôlez de nouveau. Un enregistrement endommagé se répare dès qu’une copie intacte arrive. Le reste concerne la personne qui s’occupe des appareils.',
  devices: (count) => plural('fr', count, {one: '# appareil', other: '# appareils'}),
  device: (device, last) => `Appareil ${device} : connu jusqu’à l’enregistrement ${number('fr', last)}`,
  erased: (count) => plural('fr', count, {one: '# effacé avec un motif', other: '# effacés avec un motif'}),
  unlinked: (count) =>
    plural('fr', count, {
      one: '# d’avant que les enregistrements se nomment',
      other: '# d’avant que les enregistrements se nomment',
    }),
  end: 'On ne peut savoir d’ici si un appareil a écrit davantage ensuite.',
  save: (ledger) => `Enregistrer « ${ledger} » dans un fichier`,
  saveHelp:
    'Pour un contrôle ailleurs avec « pana-audit ». Le fichier contient tout, sur chaque enfant, et n’est pas verrouillé. Gardez-le là où seule l’équipe d’accompagnement y accède.',
  saveFailed: 'Le fichier n’a pas pu être enregistré. Réessayez.',
  fileName: (ledger, day) => `pana-${ledger}-${day}.jsonl`,
};

export default auditTexts;
