import {svg} from 'lit';
import {list, longDay} from '../i18n/format.js';
import type {AttendanceTerms} from './messages/en.js';
import {wordsOfMark} from './mark-words.js';
import type {SlotDetail, YearDay, YearKind} from './year.js';

/** Units of the drawing: a day, and the way from one to the next. */
export const cell = 24;
export const pitch = cell + 2;

/** One day of a pupil, wherever days are drawn. */
export function dayCell(
  one: YearDay,
  {x, y}: {readonly x: number; readonly y: number},
  t: AttendanceTerms,
  language: string,
): unknown {
  const {day, kind, closed} = one;
  const isQuiet = kind === 'ahead' || (kind === 'no-school' && closed === undefined);
  const said = isQuiet ? '' : `: ${wordsOf(one, t, language)}`;
  return svg`<g class=${kind} transform="translate(${x} ${y})">
    <title>${longDay(language, day)}${said}</title>
    <rect x="0.75" y="0.75" width=${cell - 1.5} height=${cell - 1.5} rx="4" />${sign(kind, Number(day.slice(8)))}
  </g>`;
}

/** A shape for every kind that is not plain: colour is never the only sign. */
export function sign(kind: YearKind, date: number): unknown {
  switch (kind) {
    case 'unexcused':
      return svg`<path class="sign" d="M7.5 7.5l9 9m0-9l-9 9" />`;
    case 'excused':
      return svg`<circle class="sign" cx="12" cy="12" r="5.5" />`;
    case 'partly':
      return svg`<path class="sign" d="M12 7v5l3.5 2.5" />`;
    case 'unknown':
      return svg`<text class="date" x="12" y="16">?</text>`;
    case 'present':
    case 'no-school':
    case 'ahead':
      return svg`<text class="date" x="12" y="16">${date}</text>`;
  }
}

/** What the registers of one day say, beside that the class was closed. */
export function wordsOf(
  {kind, detail, closed}: Pick<YearDay, 'kind' | 'detail' | 'closed'>,
  t: AttendanceTerms,
  language: string,
): string {
  const words = detail.map(({slot, mark}) =>
    slot === 'day' ? said(mark, t) : `${t.slot(slot)}: ${said(mark, t)}`,
  );
  const all = words.length > 0 ? list(language, words) : t.year.kind[kind];
  return closed === undefined ? all : `${all} (${t.year.classClosed(closed)})`;
}

function said(mark: SlotDetail['mark'], t: AttendanceTerms): string {
  if (mark === 'contested') return t.year.contested;
  return wordsOfMark(mark, t);
}
