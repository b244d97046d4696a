import type {Guide} from './guide.js';
import type {GuideTexts} from './guide-text.js';
import {absence} from './own/absence.js';
import {bullying} from './own/bullying.js';
import {work} from './own/work.js';

/** Kyrgyz is a language of guides only. */
export const guideLanguages = ['en', 'fr', 'ru', 'kk', 'ky'] as const;
export type GuideLanguage = (typeof guideLanguages)[number];

type Load = () => Promise<{readonly default: GuideTexts}>;

export interface ShippedGuide {
  readonly guide: Guide;
  readonly texts: Readonly<Partial<Record<GuideLanguage, Load>>> & {readonly en: Load};
}

/** Every version that ever shipped stays here: a conversation is read and gone on with by the version that it began with. */
export const shippedGuides: readonly ShippedGuide[] = [
  {
    guide: bullying,
    texts: {
      en: () => import('./guide-texts/bullying-en.js'),
      fr: () => import('./guide-texts/bullying-fr.js'),
      ru: () => import('./guide-texts/bullying-ru.js'),
      kk: () => import('./guide-texts/bullying-kk.js'),
    },
  },
  {
    guide: absence,
    texts: {
      en: () => import('./guide-texts/absence-en.js'),
      fr: () => import('./guide-texts/absence-fr.js'),
      ru: () => import('./guide-texts/absence-ru.js'),
      kk: () => import('./guide-texts/absence-kk.js'),
    },
  },
  {
    guide: work,
    texts: {
      en: () => import('./guide-texts/work-en.js'),
      fr: () => import('./guide-texts/work-fr.js'),
      ru: () => import('./guide-texts/work-ru.js'),
      kk: () => import('./guide-texts/work-kk.js'),
      ky: () => import('./guide-texts/work-ky.js'),
    },
  },
];

/** The version that a new conversation begins with. */
export function latestGuides(): readonly ShippedGuide[] {
  return shippedGuides.filter(
    ({guide}) =>
      !shippedGuides.some((other) => other.guide.id === guide.id && other.guide.version > guide.version),
  );
}

export function guideOf(id: string, version: number): ShippedGuide | undefined {
  return shippedGuides.find(({guide}) => guide.id === id && guide.version === version);
}

export function languagesOf({texts}: ShippedGuide): readonly GuideLanguage[] {
  return guideLanguages.filter((language) => texts[language]);
}
