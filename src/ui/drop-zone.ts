import {html, type TemplateResult} from 'lit';

export interface DropZone {
  /** Of the field, for its label. */
  readonly id: string;
  /** File extensions, as a file input takes them. */
  readonly accept: string;
  readonly several?: boolean;
  readonly texts: {readonly choose: string; readonly orDrop: string; readonly accepted: string};
  readonly onFiles: (files: readonly File[]) => void;
}

/** A native file input, and the same by dropping. Wants `dropStyles`. */
export function dropZone({id, accept, several = false, texts, onFiles}: DropZone): TemplateResult {
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    onFiles([...(input.files ?? [])]);
    input.value = ''; // the same file again, mended, is a new choice
  };
  return html`<div class="drop" @dragover=${allowDrop} @dragleave=${endDrop} @drop=${(event: DragEvent) => drop(event, onFiles)}>
    <label for=${id} class="button primary">${texts.choose}</label>
    <input
      id=${id}
      class="visually-hidden"
      type="file"
      ?multiple=${several}
      accept=${accept}
      aria-describedby="accepted"
      @change=${choose}
    />
    <span class="muted or-drop">${texts.orDrop}</span>
    <p class="hint" id="accepted">${texts.accepted}</p>
  </div>`;
}

function allowDrop(event: DragEvent): void {
  event.preventDefault();
  (event.currentTarget as HTMLElement).classList.add('over');
}

function endDrop(event: DragEvent): void {
  (event.currentTarget as HTMLElement).classList.remove('over');
}

function drop(event: DragEvent, onFiles: DropZone['onFiles']): void {
  event.preventDefault();
  endDrop(event);
  onFiles([...(event.dataTransfer?.files ?? [])]);
}
