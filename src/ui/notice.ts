import {css, html, type TemplateResult} from 'lit';

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

const signs: Readonly<Record<NoticeKind, string>> = {info: 'i', success: '✓', warning: '!', danger: '!'};

/**
 * A message in its place. `danger` and `warning` interrupt a screen reader, the others wait.
 *
 * @param content texts or templates, never HTML from data
 */
export function notice(kind: NoticeKind, content: unknown): TemplateResult {
  const role = kind === 'danger' || kind === 'warning' ? 'alert' : 'status';
  return html`<div class="notice ${kind}" part="notice" role=${role}>
    <span class="notice-sign" aria-hidden="true">${signs[kind]}</span>
    <div class="notice-text">${content}</div>
  </div>`;
}

export const noticeStyles = css`
  .notice {
    display: flex;
    gap: 0.75em;
    padding: 0.75em 1em;
    border: 1px solid;
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
  }

  .notice-sign {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    border-radius: 50%;
    border: 2px solid currentColor;
    display: grid;
    place-items: center;
    font-weight: 700;
    font-size: 0.875em;
    line-height: 1;
  }

  .notice-text { flex: 1; color: var(--_text); display: grid; gap: 0.5em; justify-items: start; }
  .notice.info { color: var(--_info); background: var(--_info-soft); }
  .notice.success { color: var(--_success); background: var(--_success-soft); }
  .notice.warning { color: var(--_warning); background: var(--_warning-soft); }
  .notice.danger { color: var(--_danger); background: var(--_danger-soft); }
`;
