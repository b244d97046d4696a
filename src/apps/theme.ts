import type {ThemeToken} from '../host/messages.js';

const property: Readonly<Record<ThemeToken, string>> = {
  accent: 'color',
  'on-accent': 'color',
  surface: 'background-color',
  text: 'color',
  radius: 'border-radius',
  font: 'font-family',
};

/** Puts the portal's looks on the app's document, each checked as a CSS value of its kind; others are left out. */
export function applyTheme(
  scheme: 'light' | 'dark',
  tokens: Readonly<Partial<Record<ThemeToken, string>>>,
): void {
  const {style} = document.documentElement;
  style.colorScheme = scheme;
  for (const [token, value] of Object.entries(tokens) as [ThemeToken, string][]) {
    const plain = !/url\(|var\(/i.test(value) && CSS.supports(property[token], value);
    if (plain) style.setProperty(`--pana-${token}`, value);
  }
}
