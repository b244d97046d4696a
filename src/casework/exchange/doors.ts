import type {LitElement} from 'lit';
import type {School} from '../../host/school.js';
import type {Roster} from '../../roster/roster.js';
import type {CaseScreen} from '../case-screen.js';
import type {CaseloadScreen} from './caseload-out.js';
import {ExchangeDoor} from './exchange-door.js';

/** Each screen is fetched when somebody opens it: on most days nobody does. */
export function caseDoor(
  host: LitElement,
  views: {readonly roster: Roster | undefined},
  school: () => School | undefined,
): ExchangeDoor<'paper' | 'htcds', CaseScreen> {
  return new ExchangeDoor(host, {
    paper: async () => {
      const {CasePaper} = await import('./case-paper.js');
      return new CasePaper(host, school, () => views.roster).begin();
    },
    htcds: async () => {
      const {CaseHtcds} = await import('./case-htcds.js');
      return new CaseHtcds(host, school, () => views.roster).begin();
    },
  });
}

export function caseloadDoor(
  host: LitElement,
  views: {readonly roster: Roster | undefined},
  school: () => School | undefined,
): ExchangeDoor<'files' | 'import', CaseloadScreen> {
  return new ExchangeDoor(host, {
    files: async () => {
      const {CaseloadFiles} = await import('./caseload-files.js');
      return new CaseloadFiles(host, school).begin();
    },
    import: async () => {
      const {HtcdsImport} = await import('./htcds-import.js');
      return new HtcdsImport(host, school, () => views.roster).begin();
    },
  });
}
