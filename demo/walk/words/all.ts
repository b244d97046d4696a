import {en, type WalkWords} from './en.js';
import {fr} from './fr.js';
import {kk} from './kk.js';
import {ru} from './ru.js';

const all: Readonly<Record<string, WalkWords>> = {en, fr, ru, kk};

export function walkWords(language: string): WalkWords {
  return all[language] ?? en;
}
