import type {GuideTexts} from './guide-text.js';

/** Texts of guides that were fetched, so that the timeline can name a conversation without fetching anything. */
const kept = new Map<string, GuideTexts>();

interface Wording {
  readonly guide: string;
  readonly version: number;
}

export function keepTexts(wording: Wording, language: string, texts: GuideTexts): void {
  kept.set(keyOf(wording, language), texts);
}

export function textsNow(wording: Wording, language: string): GuideTexts | undefined {
  return kept.get(keyOf(wording, language));
}

function keyOf({guide, version}: Wording, language: string): string {
  return `${guide} ${version} ${language}`;
}
