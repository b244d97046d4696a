import {css} from 'lit';

/** Paper: black on white whatever the theme, in millimetres. Ten slips fill an A4 page with margins of 10 mm. */
export const slipsStyles = css`
  .sheets { display: grid; gap: 24px; margin-block-start: 24px; overflow-x: auto; }

  .sheet-of-class {
    inline-size: 190mm;
    background: #ffffff;
    color: #000000;
    color-scheme: light;
    border: 1px solid #9aa4af;
    padding: 2mm;
    box-sizing: content-box;
    font-size: 3.6mm;
    line-height: 1.3;
  }

  .cover { padding-block-end: 3mm; }
  .slips { display: grid; grid-template-columns: 95mm 95mm; }

  .slip {
    box-sizing: border-box;
    block-size: 51mm;
    padding: 4mm 4mm 3mm;
    display: flex;
    gap: 4mm;
    align-items: center;
    border: 0.2mm dashed #606a75;
    margin: 0 -0.2mm -0.2mm 0;
    break-inside: avoid;
    overflow: hidden;
  }

  .qr { inline-size: 34mm; block-size: 34mm; flex: none; background: #ffffff; }
  .slip-text { display: grid; gap: 1.6mm; min-inline-size: 0; }
  .slip-title { font-size: 4.2mm; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
  .slip-code { display: grid; }
  .slip-code b { font: 700 5mm / 1.2 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; white-space: nowrap; direction: ltr; }
  .slip-promise { font-size: 3.2mm; }

  .recovery { padding: 8mm; box-sizing: border-box; display: grid; gap: 5mm; font-size: 4.2mm; }
  .recovery-key { display: flex; flex-wrap: wrap; gap: 10mm; align-items: center; }
  .recovery-key ol { display: grid; gap: 1.5mm; margin: 0; padding-inline-start: 10mm; list-style: decimal; direction: ltr; }
  .recovery-key b { font: 700 5.5mm / 1.2 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; letter-spacing: 0.4mm; }
  .recovery-key .qr { inline-size: 50mm; block-size: 50mm; }

  @media print {
    :host { background: none; }
    .screen-only, [part='notice'] { display: none !important; }
    .sheets { display: block; margin: 0; overflow: visible; }
    .sheet-of-class { border: 0; padding: 0; inline-size: 190mm; break-after: page; }
    .sheet-of-class:last-child { break-after: auto; }
    .cover { break-after: avoid; }
  }
`;
