import {expect} from 'chai';
import {isRefusal} from '../../src/kernel/refusal.js';
import {faultIn} from '../../src/survey/instrument/check.js';
import {itemsOf, type Item} from '../../src/survey/instrument/instrument.js';
import {missingText} from '../../src/survey/instrument/texts.js';
import type {ConversionRefusal, Converted, Remark} from '../../src/survey/import/converted.js';

/** What came out, which must be whole in every language it claims. */
export function whole(result: Converted | ConversionRefusal): Converted {
  if (isRefusal(result)) throw new Error(`refused: ${JSON.stringify(result)}`);
  expect(faultIn(result.instrument)).to.equal(undefined);
  expect(Object.keys(result.texts)).to.not.be.empty;
  for (const [language, texts] of Object.entries(result.texts))
    expect(missingText(result.instrument, texts), language).to.equal(undefined);
  return result;
}

export function reasonOf(result: Converted | ConversionRefusal): string | undefined {
  return isRefusal(result) ? result.refused : undefined;
}

export function itemOf({instrument}: Converted, id: string): Item {
  const item = itemsOf(instrument).find((one) => one.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
}

/** As `what @ where`, for short lists. */
export function told(remarks: readonly Remark[]): readonly string[] {
  return remarks.map(({what, where}) => `${what} @ ${where}`);
}
