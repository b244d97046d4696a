import {list} from '../../i18n/format.js';
import type {GuidesPage} from './guides-page.js';
import type {Finding} from './work/findings.js';
import type {Source} from './work/profile.js';

type Words = Pick<GuidesPage, 't' | 'screen'>;

/** What was found, with the figures it came from: never what the child is. */
export function findingWords({t, screen}: Words, finding: Finding): string {
  const {language} = screen;
  const {found, hazards, worstForms} = t.status;
  switch (finding.kind) {
    case 'worst-form':
      return found.worstForm(
        list(
          language,
          finding.signs.map((sign) => worstForms[sign]),
        ),
      );
    case 'hazard':
      return found.hazard(
        list(
          language,
          finding.hazards.map((hazard) => hazards[hazard]),
        ),
      );
    case 'hours':
      return found.hours(finding);
    case 'too-young':
      return found.tooYoung(finding);
    case 'not-light':
      return found.notLight(finding);
    case 'over-hours':
      return found.overHours(finding);
  }
}

/** Conventions and codes have articles, recommendations have paragraphs. */
export function sourceWords({t}: Words, {work, place}: Source): string {
  const {cite, works} = t.status;
  if (!place || work === 'normlex') return works[work];
  return work === 'r146' || work === 'r190'
    ? cite.paragraph(works[work], place)
    : cite.article(works[work], place);
}
