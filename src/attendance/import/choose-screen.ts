import {html, nothing, type TemplateResult} from 'lit';
import type {ImportTerms} from '../import-messages/en.js';
import type {Sample} from './job.js';

export interface ChooseScreen {
  readonly t: ImportTerms;
  readonly samples: readonly Sample[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: (sample: Sample) => void;
}

/** A native file input, and the same by dropping. */
export function chooseScreen({t, samples, onFiles, onSample}: ChooseScreen): TemplateResult {
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    onFiles([...(input.files ?? [])]);
    input.value = ''; // the same file again, mended, is a new choice
  };
  return html`<div class="drop" @dragover=${allowDrop} @dragleave=${endDrop} @drop=${(event: DragEvent) => drop(event, onFiles)}>
      <label for="files" class="button primary">${t.choose}</label>
      <input
        id="files"
        class="visually-hidden"
        type="file"
        multiple
        accept=".zip,.csv,.tsv,.txt"
        aria-describedby="accepted"
        @change=${choose}
      />
      <span class="muted or-drop">${t.orDrop}</span>
      <p class="hint" id="accepted">${t.accepted}</p>
    </div>
    ${samples.length > 0 ? renderSamples(t, samples, onSample) : nothing}`;
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

function allowDrop(event: DragEvent): void {
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.add('over');
}

function endDrop(event: DragEvent): void {
  (event.currentTarget as HTMLElement).classList.remove('over');
}

function drop(event: DragEvent, onFiles: ChooseScreen['onFiles']): void {
  event.preventDefault();
  endDrop(event);
  onFiles([...(event.dataTransfer?.files ?? [])]);
}
