import type {TemplateResult} from 'lit';
import {consentPanel} from '../consent/consent-panel.js';
import {missingConsent, withheldByParty} from '../consent/consent-status.js';
import {withheldPanel} from '../consent/withheld-panel.js';
import {ownFilePanel} from '../own-file/own-file-panel.js';
import {correctionTasks} from '../own-file/own-file-rules.js';
import {referralPanel} from '../referral/referral-panel.js';
import {referralTasks} from '../referral/referral-tasks.js';
import {transferPanel} from '../referral/transfer-panel.js';
import type {SharingScreen} from './sharing-screen.js';

export interface Panel {
  readonly name: string;
  readonly title: string;
  /** What is missing or waits in it. */
  readonly count: number;
  /** Something in it wants a person now. */
  readonly isUrgent: boolean;
  readonly content: TemplateResult;
}

export function panelsOf(screen: SharingScreen): readonly Panel[] {
  const {s, record, today} = screen;
  const lacks = missingConsent(record, {scope: 'services'}, today);
  const corrections = correctionTasks(record);
  return [
    {
      name: 'consent',
      title: s.consent.title,
      count: record.isOpen ? lacks.length : 0,
      isUrgent: record.isOpen && lacks.length > 0,
      content: consentPanel(screen),
    },
    {
      name: 'withheld',
      title: s.withheld.title,
      count: withheldByParty(record).length,
      isUrgent: false,
      content: withheldPanel(screen),
    },
    {
      name: 'referrals',
      title: s.referral.title,
      ...waiting(screen, 'referral'),
      content: referralPanel(screen),
    },
    {
      name: 'transfer',
      title: s.transfer.title,
      ...waiting(screen, 'transfer'),
      content: transferPanel(screen),
    },
    {
      name: 'own-file',
      title: s.own.title,
      count: corrections.length,
      isUrgent: corrections.some(({due}) => due <= today),
      content: ownFilePanel(screen),
    },
  ];
}

function waiting(
  {record, today}: SharingScreen,
  what: 'referral' | 'transfer',
): Pick<Panel, 'count' | 'isUrgent'> {
  const tasks = referralTasks(record, today).filter(({kind}) => kind.startsWith(what));
  return {count: tasks.length, isUrgent: tasks.some(({due}) => due <= today)};
}
