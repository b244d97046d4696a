import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {AidTerms} from '../aids-messages/en.js';
import {choices, type Choice, type ItemScreen} from '../items/item-screen.js';
import {puzzleFor, type Puzzle, type Shape} from './puzzles.js';

const signs: Readonly<Record<Shape, string>> = {circle: '●', square: '■', triangle: '▲', star: '★'};

export interface CalmScreen {
  readonly words: AidTerms;
  /** Of this pupil. */
  readonly seed: number;
  /** By question: which answer of its puzzle. In memory, for as long as the pupil may go back to it. */
  readonly picked: Map<string, number>;
  readonly ear: ItemScreen['ear'];
}

/** A puzzle in the place of a question, drawn as a question is: from the next desk they look the same. */
export function calmItem(
  {words, seed, picked, ear}: CalmScreen,
  {id, options, begin}: {id: string; options: number; begin: boolean},
): unknown {
  const puzzle = puzzleFor(seed, id, options);
  const pick = (label: unknown, at: number, quiet = false): Choice => ({
    label,
    chosen: picked.get(id) === at,
    choose: () => void picked.set(id, at),
    quiet,
  });
  const labels = puzzle.options.map((option) =>
    typeof option === 'number' ? option : shapesIn(words, option),
  );
  const all = [...labels.map((label, at) => pick(label, at)), pick(words.skip, -1, true)];
  return keyed(
    `calm ${id}`,
    html`<fieldset class="calm">
      <legend tabindex="-1" ?data-start=${begin}>${asks(words, puzzle)}</legend>
      ${puzzle.kind === 'count' ? html`<p>${shapesIn(words, puzzle.row)}</p>` : nothing}
      ${choices('radio', `calm-${id}`, all, ear)}
    </fieldset>`,
  );
}

function asks({puzzles}: AidTerms, puzzle: Puzzle): string {
  switch (puzzle.kind) {
    case 'next':
      return puzzles.next(puzzle.row.join(', '));
    case 'count':
      return puzzles.count(`${signs[puzzle.shape]} (${puzzles.shapes[puzzle.shape]})`);
    case 'odd':
      return puzzles.odd;
  }
}

function shapesIn({puzzles}: AidTerms, row: readonly Shape[]): unknown {
  const said = row.map((shape) => puzzles.shapes[shape]).join(', ');
  return html`<span role="img" aria-label=${said}>${row.map((shape) => signs[shape]).join(' ')}</span>`;
}
