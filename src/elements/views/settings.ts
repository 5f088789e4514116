// What <consent-translate-settings> shows: the consents in force, in plain words, and the button that deletes them.
// Pure: values in, template out.
import { html, nothing } from 'lit';
import { fill } from '../../messages/resolve.js';
import { intlTag } from '../../platform/language-tags.js';
import type { Voice } from './model.js';

/** A consent as it is told. */
export interface Grant {
  readonly label: string;
  readonly recipient: string;
  readonly since: Date;
  readonly until: Date;
  readonly visit: boolean;
}

function consentView({ texts, tag }: Voice, { label, recipient, since, until, visit }: Grant) {
  const date = new Intl.DateTimeFormat(`${intlTag(tag)}-u-nu-latn-ca-gregory`, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  // for languages that engines do not all know: ISO 8601, in the visitor's own time zone
  const iso = (time: Date) => time.toLocaleString('sv', { dateStyle: 'short', timeStyle: 'short' });
  const format = (time: Date) => (texts.days ? iso(time) : date.format(time));
  const values = { provider: label, recipient, since: format(since), until: format(until) };
  const given = recipient ? texts.given : texts.givenOwn;
  return html`<p>${fill(given, values)} ${fill(visit ? texts.givenVisit : texts.givenDevice, values)}</p>`;
}

export function settingsView(
  voices: readonly Voice[],
  grants: readonly Grant[],
  withdrawn: boolean,
  privacyHref: string | null,
  withdraw: () => void,
) {
  const [first] = voices as [Voice];
  const text = (voice: Voice) =>
    grants.length ? grants.map((grant) => consentView(voice, grant)) : html`<p>${voice.texts.none}</p>`;
  return html`${voices.map(
      (voice, i) =>
        html`<div part=${i ? 'details' : 'text'} tabindex=${i ? nothing : -1} lang=${voice.tag} dir=${voice.dir}>
          ${text(voice)}
        </div>`,
    )}
    <p part="status" role="status" lang=${first.tag} dir=${first.dir}>${withdrawn ? first.texts.withdrawn : ''}</p>
    <div part="controls" lang=${first.tag} dir=${first.dir}>
      ${grants.length ? html`<button part="withdraw" type="button" @click=${withdraw}>${first.texts.withdraw}</button>` : nothing}
      ${privacyHref ? html`<a part="privacy" href=${privacyHref}>${first.texts.privacy}</a>` : nothing}
    </div>`;
}
