import {css} from 'lit';

/** For elements that show `yearCalendar`. */
export const yearCalendarStyles = css`
  .year { display: grid; gap: calc(var(--_space) * 2); }
  .year-months {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(10.5rem, 100%), 1fr));
    gap: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
  }

  .year-month { font-weight: 600; font-size: 0.875em; margin-block-end: 4px; }
  .year-month::first-letter { text-transform: uppercase; }
  .year-months svg { display: block; inline-size: 100%; max-inline-size: 13rem; block-size: auto; }
  .year text { font-size: 10px; text-anchor: middle; fill: var(--_muted); font-variant-numeric: tabular-nums; }
  .year .weekday { font-size: 9px; }
  .year rect { fill: none; stroke: none; }
  .year .sign { fill: none; stroke: currentColor; stroke-width: 2.25; stroke-linecap: round; stroke-linejoin: round; }
  .year g.present rect { fill: var(--_success-soft); }
  .year g.present text { fill: var(--_success); }
  .year g.partly { color: var(--_warning); }
  .year g.partly rect { fill: var(--_warning-soft); stroke: currentColor; stroke-width: 1.5; }
  .year g.excused { color: var(--_info); }
  .year g.excused rect { fill: var(--_info-soft); stroke: currentColor; stroke-width: 1.5; }
  .year g.unexcused { color: var(--_surface); }
  .year g.unexcused rect { fill: var(--_danger); }
  .year g.unknown rect { stroke: var(--_field-line); stroke-width: 1.5; stroke-dasharray: 3 2.5; }
  .year g.ahead rect { stroke: var(--_line); }
  .year-legend { display: flex; flex-wrap: wrap; gap: 0.375em 1.25em; color: var(--_muted); }
  .year-legend li { display: flex; align-items: center; gap: 0.5em; }
  .year-legend svg { inline-size: 1.25em; block-size: 1.25em; flex: none; }
  .year-table summary { min-block-size: var(--_target); display: list-item; align-content: center; cursor: pointer; color: var(--_accent); }
  .year-table th[scope='row'] { color: inherit; font-size: inherit; font-weight: 400; white-space: nowrap; }

  @media (forced-colors: active) {
    .year g.unexcused { color: CanvasText; }
    .year g.unexcused rect { fill: Canvas; stroke: CanvasText; }
  }
`;
