// The notice before consent: who gets what, in one language. Pure: values in, template out.
import { html, nothing } from 'lit';
import { fill } from '../../messages/resolve.js';
import type { NoticeFacts, Voice } from './model.js';

/** First what happens, at most 60 words; the rest of the facts below "What exactly happens". `own`: the site's own words. */
export function noticeText(notice: NoticeFacts, { texts, facts }: Voice, own?: unknown) {
  const { parts, asks, remember, recipient, provider, abroad } = notice;
  const say = (text: string | false | undefined) => (text ? html`<p>${fill(text, facts)}</p>` : nothing);
  return html`<p part="text">${fill(texts[parts[0]], facts)} ${asks ? texts.revocable : nothing}</p>
    ${own}
    <details part="details">
      <summary>${texts.details}</summary>
      ${say(texts.purpose)} ${say(asks && texts.consent)} ${say(!!abroad && texts.abroad)}
      ${say(recipient?.onward && texts.onward)} ${say(asks && texts[remember === 'ask' ? 'visit' : remember])}
      ${say(provider.cookies && texts.cookies)}
      ${recipient?.privacyHref ? html`<p><a href=${recipient.privacyHref}>${fill(texts.recipient, facts)}</a></p>` : nothing}
    </details>`;
}

export const noticeView = (notice: NoticeFacts, voice: Voice, own?: unknown) =>
  html`<section part="notice" lang=${voice.tag} dir=${voice.dir}>${noticeText(notice, voice, own)}</section>`;
