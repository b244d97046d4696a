import {svg, html, type TemplateResult} from 'lit';
import {encode} from 'uqr';

/** A QR code as an SVG path in units of one module, with the quiet zone that scanners need. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

const quietZone = 3;

export function qrOf(text: string): QrCode {
  const {data, size} = encode(text, {ecc: 'M', border: quietZone});
  return {size, path: data.map(rowPath).join('')};
}

export function qrImage({size, path}: QrCode): TemplateResult {
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">
    ${svg`<path d=${path} />`}
  </svg>`;
}

/** Dark modules that lie side by side become one stroke: a fifth of the path. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x]) x += 1;
    path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
  }
  return path;
}
