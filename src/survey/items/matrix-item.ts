import {html} from 'lit';
import {isRows, type Answer, type RowAnswers} from '../instrument/answers.js';
import type {MatrixItem} from '../instrument/instrument.js';
import {choices, question, type DrawItem} from './item-screen.js';

/** A question a row, each with its own answers: a table of radio buttons reads badly, to the eye on a phone and to the ear. */
export const matrixItem: DrawItem<MatrixItem> = (screen, item, begin) => {
  const {t, given, answer, instrument, texts, listen} = screen;
  const worths = instrument.scales[item.scale] ?? [];
  const rows = rowsIn(given[item.id]);
  const body = item.rows.map((row) => {
    const say = (worth: number | null) => () =>
      answer(item.id, (before) => ({...rowsIn(before), [row]: worth}));
    const all = worths.map((worth, at) => ({
      label: texts.scales[item.scale]?.[at],
      chosen: rows[row] === worth,
      choose: say(worth),
    }));
    const not = {label: t.ratherNot, chosen: rows[row] === null, choose: say(null), quiet: true};
    return html`<div class="row" role="radiogroup" aria-labelledby=${`${item.id}-${row}`}>
      <p id=${`${item.id}-${row}`}>${texts.rows?.[item.id]?.[row]}</p>
      ${listen}
      ${choices('radio', `${item.id}/${row}`, [...all, not], screen.ear)}
    </div>`;
  });
  return question(screen, item, {begin, body});
};

function rowsIn(answer: Answer | undefined): RowAnswers {
  return isRows(answer) ? answer : {};
}
