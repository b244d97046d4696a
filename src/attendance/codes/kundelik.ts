import {meanings, type CodeTable} from './code-table.js';

/**
 * The marks of Kundelik's Kazakh interface: Ж unexcused, А illness, Д excused, К late.
 * Source: help.kundelik.kz, article 360006894517.
 */
export const kundelikKazakh: CodeTable = {
  name: 'kundelik-kk',
  codes: {ж: meanings.unexcused, а: meanings.illness, д: meanings.excused, к: meanings.late},
};

/**
 * Of Kundelik's Russian interface one letter is certain: its class report counts late arrivals as «О». The others wait
 * for review until a school explains them. Source: kundelik.zendesk.com, article 360010866217.
 */
export const kundelikRussian: CodeTable = {name: 'kundelik-ru', codes: {о: meanings.late}};
