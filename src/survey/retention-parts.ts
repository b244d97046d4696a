import {html, nothing, type TemplateResult} from 'lit';
import {longDay, momentOf} from '../i18n/format.js';
import type {ErasureReport} from '../journal/replica.js';
import type {StaffId} from '../kernel/ids.js';
import type {Refusal} from '../kernel/refusal.js';
import {notice} from '../ui/notice.js';
import type {Certificate} from '../journal/certificate.js';
import {textIn} from './form-text.js';
import {longestReason, type Retention} from './retention.js';
import type {RetentionTerms} from './retention-messages/en.js';
import type {Wave} from './wave-view.js';

export interface KeepingView {
  readonly t: RetentionTerms;
  readonly language: string;
  readonly wave: Wave;
  readonly retention: Retention;
  readonly cancelLabel: string;
  /** Why the last press did not work. */
  readonly failed: string | undefined;
  readonly busy: boolean;
  readonly asking: boolean;
  readonly refusal: Refusal | undefined;
  readonly act: KeepingActions;
}

export interface KeepingActions {
  readonly ask: (asking: boolean) => void;
  readonly destroy: () => void;
  readonly hold: (why: string) => void;
  readonly lift: () => void;
}

/** Until when the answers stay, and what may be done about it. */
export function keepingView(view: KeepingView): TemplateResult {
  const {t, failed, retention, wave, refusal} = view;
  const isAboutReason = refusal?.refused.endsWith('-reason');
  const mayGo = wave.closings.length > 0 || wave.released;
  const isHeld = retention.kind === 'held';
  return html`<section class="card stack">
      <h3 tabindex="-1" data-keeping>${t.heading}</h3>
      ${failed ? notice('danger', failed) : nothing}
      ${refusal && !isAboutReason ? notice('danger', refusalIn(t, refusal)) : nothing} ${termText(view)}
      ${mayGo && !isHeld ? destroyPart(view) : nothing}
    </section>
    ${isHeld || view.asking ? nothing : holdForm(view, isAboutReason ? refusal : undefined)}`;
}

function termText(view: KeepingView): unknown {
  const {t, language, retention, wave} = view;
  switch (retention.kind) {
    case 'running': {
      const day = longDay(language, retention.expires);
      if (retention.warns) return notice('warning', t.soon(day));
      return html`<p>${wave.released ? t.kept(day) : t.keptUnreleased(day)}</p>`;
    }
    case 'due': {
      const day = longDay(language, retention.expires);
      return wave.released ? html`<p>${t.dueReleased(day)}</p>` : notice('warning', t.due(day));
    }
    case 'held':
      return heldText(view, retention.holds);
    default:
      return nothing;
  }
}

function heldText(
  {t, language, busy, act}: KeepingView,
  holds: Extract<Retention, {kind: 'held'}>['holds'],
): TemplateResult {
  return html`${notice(
    'info',
    holds.map(
      ({from, why}) =>
        html`<p>${t.held(longDay(language, from))}</p>
          <p>${t.why}: <bdi>${why}</bdi></p>`,
    ),
  )}
    <div><button type="button" ?disabled=${busy} @click=${act.lift}>${t.lift}</button></div>`;
}

function destroyPart({t, wave, asking, busy, cancelLabel, act}: KeepingView): TemplateResult {
  if (!asking)
    return html`<div>
      <button class="danger" type="button" data-destroy ?disabled=${busy} @click=${() => act.ask(true)}>
        ${t.destroy}
      </button>
    </div>`;
  const {confirm} = t;
  return notice('warning', [
    html`<h4 tabindex="-1" data-confirm>${confirm.heading}</h4>`,
    ...(wave.released ? [] : [html`<p><strong>${confirm.unreleased}</strong></p>`]),
    html`<p>${confirm.goes}</p>
      <p>${confirm.stays}</p>
      <p>${confirm.forEver}</p>`,
    html`<div class="row">
      <button class="danger" type="button" ?disabled=${busy} @click=${act.destroy}>
        ${wave.released ? confirm.yes : confirm.yesUnreleased}
      </button>
      <button type="button" ?disabled=${busy} @click=${() => act.ask(false)}>${cancelLabel}</button>
    </div>`,
  ]);
}

function holdForm({t, busy, act}: KeepingView, wrong: Refusal | undefined): TemplateResult {
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    act.hold(textIn(new FormData(event.target as HTMLFormElement), 'why'));
  };
  return html`<details class="card hold" ?open=${wrong !== undefined}>
    <summary>${t.hold.summary}</summary>
    <form class="stack" novalidate @submit=${submitted}>
      <div class="field wide">
        <label for="hold-why">${t.hold.label}</label>
        <input
          id="hold-why"
          name="why"
          maxlength=${longestReason}
          autocomplete="off"
          aria-describedby="hold-hint hold-problem"
          aria-invalid=${wrong ? 'true' : nothing}
        />
        <span id="hold-hint" class="hint">${t.hold.hint}</span>
      </div>
      <p id="hold-problem" class="field-error" role="alert">${wrong ? refusalIn(t, wrong) : nothing}</p>
      <div><button ?disabled=${busy}>${t.hold.set}</button></div>
    </form>
  </details>`;
}

export interface CertificateView {
  readonly t: RetentionTerms;
  readonly language: string;
  readonly destroyed: Certificate;
  readonly report: ErasureReport | undefined;
  readonly nameOf: (staff: StaffId) => string;
}

/** What was destroyed, when, why and by whom; and what that does not reach. */
export function certificateView({
  t: terms,
  language,
  destroyed,
  report,
  nameOf,
}: CertificateView): TemplateResult {
  const t = terms.certificate;
  const {at, by, reason, counts} = destroyed;
  const name = nameOf(by);
  const {answers = 0, slips = 0, keys = 0} = counts;
  const what = [
    t.answers(answers),
    ...(slips > 0 ? [t.slips(slips)] : []),
    ...(keys > 0 ? [t.keys(keys)] : []),
  ];
  return html`<section class="card stack">
    <h3 tabindex="-1" data-certificate>${t.heading}</h3>
    <dl class="certificate">
      ${row(t.when, momentOf(language, at))} ${row(t.by, reason === 'expired' ? t.onDevice(name) : name)}
      ${row(t.why, t.reasons[reason === 'expired' ? reason : 'not-needed'])}
      ${row(t.what, html`<ul>${what.map((each) => html`<li>${each}</li>`)}</ul>`)}
    </dl>
    ${report && report.late > 0 ? html`<p>${t.late(report.late)}</p>` : nothing}
    ${report && report.refused > 0 ? notice('danger', t.refused(report.refused)) : nothing}
    <p class="muted">${t.paper}</p>
  </section>`;
}

function row(name: string, value: unknown): TemplateResult {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

function refusalIn(t: RetentionTerms, {refused, detail = {}}: Refusal): string {
  const text = t.refused[refused as keyof RetentionTerms['refused']] as string | ((value: never) => string);
  return typeof text === 'function' ? text(Object.values(detail)[0] as never) : text;
}
