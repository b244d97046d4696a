import {html, nothing, type TemplateResult} from 'lit';
import {languageName} from '../i18n/language-names.js';
import type {InstrumentTexts} from './instrument/texts.js';
import type {LintTerms} from './lint-messages/en.js';
import type {Finding, LintReport, Remedy, SmallClass} from './lint/findings.js';

export interface LintReportView {
  readonly t: LintTerms;
  readonly report: LintReport;
  /** To name questions by their words. */
  readonly texts: InstrumentTexts;
}

interface Said {
  readonly title: string;
  readonly text: string;
  readonly more?: unknown;
}

/** What the linter found, each with its place and its remedy; then what is fine. */
export function lintReport(view: LintReportView): TemplateResult {
  const {t, report} = view;
  return html`<ul class="findings">
      ${report.findings.map((finding) => one(view, finding))}
    </ul>
    ${
      report.fine.length > 0
        ? html`<section class="stack fine">
            <h3>${t.fineHeading}</h3>
            <ul>
              ${report.fine.map((check) => html`<li><span aria-hidden="true">✓</span> ${t.fine[check]}</li>`)}
            </ul>
          </section>`
        : nothing
    }`;
}

function one(view: LintReportView, finding: Finding): TemplateResult {
  const {title, text, more = nothing} = said(view, finding);
  const look = finding.level === 'blocks' ? 'danger' : 'warning';
  return html`<li class="card stack ${look}">
    <div class="row">
      <h3>${title}</h3>
      <span class="badge ${look}">${view.t.levels[finding.level]}</span>
    </div>
    <p>${text}</p>
    ${more}
  </li>`;
}

function said(view: LintReportView, finding: Finding): Said {
  const {t} = view;
  const name = (item: string): string => short(view.texts.items[item] ?? item);
  switch (finding.what) {
    case 'small-groups':
      return smallGroups(view, finding);
    case 'small-class':
      return {title: t.smallClass, text: t.smallClassText, more: sizes(t, finding.classes)};
    case 'no-pupils':
      return {title: t.noPupils, text: t.noPupilsText, more: sizes(t, finding.classes)};
    case 'gender-unknown':
      return {title: t.genderUnknown, text: t.genderUnknownText};
    case 'asks-name':
      return {title: t.asksName(name(finding.item)), text: t.asksNameText};
    case 'asks-class':
      return {title: t.asksClass(name(finding.item)), text: t.asksClassText};
    case 'may-tell':
      return {title: t.mayTell(name(finding.item)), text: t.mayTellText(finding.answers)};
    case 'sensitive-unmarked':
      return {title: t.unmarked(name(finding.item)), text: t.unmarkedText(t.sensitive[finding.like])};
    case 'text-unread':
      return {title: t.textUnread, text: t.textUnreadText, more: names(finding.items.map(name))};
    default:
      return saidOfWords(view, finding);
  }
}

function saidOfWords({t, texts}: LintReportView, finding: Finding): Said {
  const name = (item: string): string => short(texts.items[item] ?? item);
  switch (finding.what) {
    case 'too-long':
      return {title: t.tooLong(finding.minutes, finding.most), text: t.tooLongText};
    case 'ages-unknown':
      return {title: t.agesUnknown, text: t.agesUnknownText};
    case 'language-missing':
      return {title: t.missing(finding.languages.map(languageName)), text: t.missingText};
    case 'language-unspoken':
      return {title: t.unspoken(finding.languages.map(languageName)), text: t.unspokenText};
    case 'untranslated': {
      const [language, as] = [languageName(finding.language), languageName(finding.as)];
      return {
        title: t.untranslated(language, as, finding.items.length),
        text: t.untranslatedText,
        more: names(finding.items.map(name)),
      };
    }
    case 'long-sentence': {
      const text = t.longSentenceText(languageName(finding.language), finding.words, finding.most);
      return {title: t.longSentence(name(finding.item)), text};
    }
    case 'not-counted':
      return {
        title: t.notCounted(finding.items.length),
        text: t.notCountedText,
        more: names(finding.items.map(name)),
      };
    default:
      return {title: t.nothingCounted, text: t.nothingCountedText};
  }
}

function smallGroups(
  view: LintReportView,
  {items, classes, withText, remedies}: Extract<Finding, {what: 'small-groups'}>,
): Said {
  const {t} = view;
  return {
    title: t.smallGroups([...new Set(items.map(({trait}) => t.traits[trait]))]),
    text: withText ? `${t.smallGroupsText} ${t.withText}` : t.smallGroupsText,
    more: html`<ul class="bullets number">
        ${classes.map(({title, pupils, smallest}) => html`<li>${(smallest.isCounted ? t.counted : t.even)(title, smallest.pupils, pupils)}</li>`)}
      </ul>
      <p class="label">${t.change}</p>
      <ul class="bullets">
        ${remedies.map((remedy) => html`<li>${remedyWords(view, remedy)}</li>`)}
      </ul>`,
  };
}

function remedyWords({t, texts}: LintReportView, remedy: Remedy): string {
  const words = t.remedies;
  switch (remedy.kind) {
    case 'drop':
      return words.drop(short(texts.items[remedy.item] ?? remedy.item), remedy.smallest);
    case 'coarsen':
      return words.coarsen(short(texts.items[remedy.item] ?? remedy.item), remedy.answers, remedy.smallest);
    case 'drop-text':
      return words['drop-text'];
    default:
      return words[remedy.kind](remedy.smallest);
  }
}

function sizes(t: LintTerms, classes: readonly SmallClass[]): TemplateResult {
  return names(classes.map(({title, pupils}) => t.ofPupils(title, pupils)));
}

/** Names in a list; the others are counted by their number alone. */
const mostNames = 20;

function names(all: readonly string[]): TemplateResult {
  const rest = all.length - mostNames;
  return html`<ul class="bullets">
    ${all.slice(0, mostNames).map((name) => html`<li>${name}</li>`)}${rest > 0 ? html`<li>… +${rest}</li>` : nothing}
  </ul>`;
}

/** Characters of a question in a heading. */
const longestName = 90;

function short(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > longestName ? `${line.slice(0, longestName).trimEnd()}…` : line;
}
