import type {nothing} from 'lit';
import {type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {CommonTerms} from '../../i18n/common/en.js';
import {LazyController} from '../../ui/lazy-controller.js';
import type {ImportTerms} from '../import-messages/en.js';
import type {ColumnsScreen, ColumnsView} from './columns-screen.js';
import {missingPart} from '../../ui/missing-part.js';

/** Fetches the question which column is what with the first table that wants it. */
export class ColumnsDoor {
  readonly #screen: LazyController<ColumnsScreen>;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#screen = new LazyController(host, async () => {
      const {ColumnsScreen} = await import('./columns-screen.js');
      return new ColumnsScreen(host);
    });
  }

  render(t: ImportTerms, common: CommonTerms, view: ColumnsView): TemplateResult | typeof nothing {
    return this.#screen.want()?.render(view) ?? missingPart(this.#screen, common, t.partMissing);
  }
}
