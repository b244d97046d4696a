import type {RosterReport} from './oneroster.js';
import type {Sheet} from './sheet.js';

export interface Manifest {
  readonly version?: '1.1' | '1.2';
  readonly system: string;
  /** The bundle holds changes only, not the whole school. */
  readonly isDelta: boolean;
}

export function readManifest(sheet: Sheet | undefined, report: RosterReport): Manifest {
  if (!sheet) return {system: '', isDelta: false};
  const properties = new Map(
    sheet.rows.map((row) => [sheet.cell(row, 'propertyName').toLowerCase(), sheet.cell(row, 'value')]),
  );
  report.use(sheet.file, sheet.rows.length);
  const version = properties.get('oneroster.version');
  return {
    ...((version === '1.1' || version === '1.2') && {version}),
    system: properties.get('source.systemcode') ?? properties.get('source.systemname') ?? '',
    isDelta: [...properties].some(([name, value]) => name.startsWith('file.') && /^delta$/i.test(value)),
  };
}
