import {itemsAskedBy} from './condition.js';
import {itemsOf, type Instrument} from './instrument.js';
import {itemsMeasured} from './measure.js';

/**
 * One lot lies in a slip, so one item may be garbled. Nothing may follow from what was truly answered: no further
 * question, which would tell it, and no sum but the share of yes, which would be wrong.
 *
 * @param instrument sound in every other way
 * @returns where the first fault is
 */
export function faultInGarbling({pages, measures, scales}: Instrument): string | undefined {
  const garbled = itemsOf({pages}).flatMap((item) =>
    item.kind === 'single' && item.garbled !== undefined ? [item] : [],
  );
  const [item, another] = garbled;
  if (!item) return undefined;
  if (another) return `items/${another.id}/garbled`;
  const asks = [...pages, ...itemsOf({pages})].find(
    ({showIf}) => showIf && itemsAskedBy(showIf).includes(item.id),
  );
  if (asks) return `items/${asks.id}/showIf`;
  const worths = scales[item.scale] ?? [];
  const [no, yes] = [Math.min(...worths), Math.max(...worths)];
  const wrong = measures.findIndex(
    (measure) =>
      itemsMeasured(measure).includes(item.id) &&
      !(measure.kind === 'share' && measure.from > no && measure.from <= yes),
  );
  return wrong < 0 ? undefined : `measures/${wrong}`;
}
