import {css} from 'lit';

/**
 * Colours and measures. What a page sets as `--pana-…` wins; the private `--_…` names only give the fallbacks, so
 * nothing here stands in the way of the page. Light and dark follow the `color-scheme` around the element. Every pair
 * used for text reaches 4.5 : 1 in both.
 */
export const tokens = css`
  :host {
    --_text: var(--pana-text, light-dark(#1d2733, #e6eaf0));
    --_muted: var(--pana-muted, light-dark(#566373, #a3aebc));
    --_surface: var(--pana-surface, light-dark(#ffffff, #161c24));
    --_raised: var(--pana-raised, light-dark(#f5f7f9, #1f2732));
    --_line: var(--pana-line, light-dark(#d3dae2, #384454));
    --_field-line: var(--pana-field-line, light-dark(#7a8796, #7d8a9a));
    --_accent: var(--pana-accent, light-dark(#0b6a61, #63d2c3));
    --_on-accent: var(--pana-on-accent, light-dark(#ffffff, #06231f));
    --_accent-soft: var(--pana-accent-soft, light-dark(#e2f3f0, #14332f));
    --_danger: var(--pana-danger, light-dark(#b3261e, #ff9d94));
    --_danger-soft: var(--pana-danger-soft, light-dark(#fdeceb, #43201d));
    --_warning: var(--pana-warning, light-dark(#8a5200, #f4c169));
    --_warning-soft: var(--pana-warning-soft, light-dark(#fff3dd, #3d2f14));
    --_success: var(--pana-success, light-dark(#1e6b34, #7fd79a));
    --_success-soft: var(--pana-success-soft, light-dark(#e4f5e9, #173521));
    --_info: var(--pana-info, light-dark(#1f5f9e, #8fc4f7));
    --_info-soft: var(--pana-info-soft, light-dark(#e6f1fb, #16304a));
    --_radius: var(--pana-radius, 8px);
    --_space: var(--pana-space, 8px);
    --_target: var(--pana-target, 44px);
    --_font: var(--pana-font, inherit);
    --_shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 4px 16px rgb(0 0 0 / 8%);
  }
`;
