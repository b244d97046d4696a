import {all, meanings, type CodeTable} from './code-table.js';

/** Plain words of the four languages that say what they mean. They hold beside every other table. */
export const words: CodeTable = {
  name: 'words',
  codes: {
    ...all(meanings.present, ['present', 'présent', 'присутствует', 'присутствовал', 'қатысты']),
    ...all(meanings.late, ['late', 'tardy', 'retard', 'опоздал', 'опоздание', 'кешікті']),
    ...all(meanings.leftEarly, ['left early', 'left-early', 'early departure']),
    ...all(meanings.absent, ['absent', 'absence', 'отсутствует', 'отсутствовал', 'қатыспады']),
    ...all(meanings.excused, ['excused', 'excused absence', 'justifié', 'уважительная', 'себепті']),
    ...all(meanings.unexcused, [
      'unexcused',
      'unexcused absence',
      'injustifié',
      'неуважительная',
      'себепсіз',
    ]),
    ...all(meanings.illness, ['ill', 'illness', 'sick', 'maladie', 'болезнь', 'болеет', 'ауру', 'ауырды']),
    ...all(meanings.pending, ['pending']),
    ...all(meanings.elsewhere, ['elsewhere']),
    ...all(meanings.notExpected, ['not expected', 'not-expected']),
  },
};
