import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';
import {expect} from 'chai';

declare const axe: {run(context: Element, options: RunOptions): Promise<AxeResults>};

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with every violation of WCAG 2.2 A and AA in the element, each with the node it was found at. */
export async function expectAccessible(element: Element): Promise<void> {
  const {violations} = await axe.run(element, {
    runOnly: {type: 'tag', values: wcag22aa},
    resultTypes: ['violations'],
  });
  const found = violations.flatMap(({id, nodes}) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
  expect(found, 'accessibility violations').to.deep.equal([]);
}
