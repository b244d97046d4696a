// node --import tsx demo/school/write.ts DIR [--today 2026-12-01] [--until 2026-11-27] [--seed pana]
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {day, localDay} from '../../src/kernel/school-day.js';
import {demoSchool} from './school.js';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {today: {type: 'string'}, until: {type: 'string'}, seed: {type: 'string'}},
});
const [folder] = positionals;
if (!folder) throw new Error('name the folder to write to');

const school = demoSchool({
  today: values.today ? day(values.today) : localDay(new Date()),
  ...(values.until && {until: day(values.until)}),
  ...(values.seed && {seed: values.seed}),
});
mkdirSync(folder, {recursive: true});
writeFileSync(join(folder, 'oneroster-1.1.zip'), school.oneRoster('1.1'));
writeFileSync(join(folder, 'oneroster-1.2.zip'), school.oneRoster('1.2'));
writeFileSync(join(folder, 'attendance.csv'), school.attendance());
writeFileSync(join(folder, 'stories.json'), `${JSON.stringify(school.stories, undefined, 2)}\n`);
