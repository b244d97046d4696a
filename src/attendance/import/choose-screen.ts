import {html, nothing, type TemplateResult} from 'lit';
import {dropZone} from '../../ui/drop-zone.js';
import type {ImportTerms} from '../import-messages/en.js';
import type {Sample} from './job.js';

export interface ChooseScreen {
  readonly t: ImportTerms;
  readonly samples: readonly Sample[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: (sample: Sample) => void;
  /** The way to the table of codes. */
  readonly codes: unknown;
}

export function chooseScreen({t, samples, onFiles, onSample, codes}: ChooseScreen): TemplateResult {
  return html`${dropZone({id: 'files', accept: '.zip,.xlsx,.csv,.tsv,.txt', several: true, texts: t, onFiles})}
    ${samples.length > 0 ? renderSamples(t, samples, onSample) : nothing} ${codes}`;
}

function renderSamples(
  t: ImportTerms,
  samples: readonly Sample[],
  onSample: ChooseScreen['onSample'],
): TemplateResult {
  return html`<section class="stack">
    <h3>${t.trySample}</h3>
    <div class="row">
      ${samples.map(
        (sample) =>
          html`<button type="button" @click=${() => onSample(sample)}><bdi>${sample.title}</bdi></button>`,
      )}
    </div>
  </section>`;
}
