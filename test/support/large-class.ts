import type {Roster} from '../../src/roster/roster.js';
import {pupilNamed, smallRoster} from './school.js';

const names: readonly (readonly [given: string, family: string])[] = [
  ['Әсем', 'Ахметова'],
  ['Daniyar', 'Bekov'],
  ['Ғалымжан', 'Құдайбергенұлы-Сейітмағамбетов'],
  ['Olga', 'Petrova'],
  ['<script>alert(1)</script>', 'O’Neill'],
  ['\u202eélodie', 'Үмітова'],
  ['🙂 Timur', '"Quoted"'],
  ['Іңкәр', 'Жүнісова'],
];

/** 7b with so many pupils of every kind of name, the class of a tired teacher. */
export function largeRoster(pupils = 28): Roster {
  return {
    ...smallRoster,
    pupils: Array.from({length: pupils}, (_, at) => {
      const [given, family] = names[at % names.length] ?? ['', ''];
      return pupilNamed(`p${at + 1}`, given, at < names.length ? family : `${family} ${at}`);
    }),
  };
}
