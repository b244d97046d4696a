import type {LedgerFinding, LedgerReport} from '../journal/ledger-check.js';
import type {LedgerFile} from '../journal/ledger-file.js';

/** The report as lines for a terminal: what is wrong first, then what is known of each device. */
export function auditLines({ledger, absent}: LedgerFile, report: LedgerReport): readonly string[] {
  const faults = [...absence(absent), ...report.findings.map(lineOf)];
  return [
    `Ledger "${ledger}": ${counted(report.entries, 'entry', 'entries')}.`,
    ...(faults.length > 0
      ? ['', 'Found:', ...faults.map((fault) => `  ${fault}`)]
      : ['Nothing is missing or altered.']),
    '',
    'Devices:',
    ...report.chains.map(({device, last, linked, unlinked, erased}) => {
      const parts = [
        `${counted(linked, 'entry', 'entries')} up to place ${String(last)}`,
        ...(erased > 0 ? [`${String(erased)} erased with a reason`] : []),
        ...(unlinked > 0
          ? [`${String(unlinked)} from before chains, of which nothing tells whether any is missing`]
          : []),
      ];
      return `  ${device}: ${parts.join('; ')}`;
    }),
    '',
    'Whether a device wrote more after its last place cannot be known from this file.',
  ];
}

export function isWhole({absent}: LedgerFile, {findings}: LedgerReport): boolean {
  return absent === 0 && findings.length === 0;
}

function absence(absent: number): readonly string[] {
  if (absent > 0) return [`cut off     ${counted(absent, 'line is', 'lines are')} missing from the file`];
  return absent < 0 ? [`too long    ${counted(-absent, 'line', 'lines')} more than its head says`] : [];
}

function lineOf(finding: LedgerFinding): string {
  switch (finding.kind) {
    case 'missing': {
      const names = finding.ids.length > 0 ? ` (${finding.ids.join(', ')})` : '';
      return `missing     ${finding.device}, ${places(finding)}${names}`;
    }
    case 'forked':
      return `forked      ${finding.device}, ${places(finding)}: two devices went under one name`;
    case 'altered':
      return `altered     ${finding.id}: the content is not the one that the name was made of`;
    case 'doubled':
      return `doubled     ${finding.id}: ${String(finding.times)} times`;
    case 'unreadable':
      return `unreadable  ${finding.id}: kept, and its content cannot be understood here`;
    case 'unknown-kind':
      return `unknown     ${finding.id}: of the kind "${finding.name}", which this version does not know`;
  }
}

function places({from, to}: {readonly from: number; readonly to: number}): string {
  return from === to ? `place ${String(from)}` : `places ${String(from)} to ${String(to)}`;
}

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
