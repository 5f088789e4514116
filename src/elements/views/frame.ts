// What holds the views of <consent-translate>: its live region before them. Pure: values in, template out.
import { html, nothing } from 'lit';
import type { Voice } from './model.js';

/** All that a server renders, and what is there until the words are: what the page has for browsers without scripts. */
export const slotView = html`<slot></slot>`;

/**
 * The live region is there before any words, and always the same node: only then are they announced. It takes the focus
 * where the control that had it goes away and no other is left. Without words it is empty, and takes no space.
 * `lead` stands before the panel; `closed`: of the panel only the live region is there, to be heard.
 */
export function frameView(
  lead: unknown,
  closed = false,
  voice?: Voice,
  status = '',
  before?: unknown,
  notice?: unknown,
  above?: unknown,
  controls?: unknown,
  below?: unknown,
) {
  const { tag = nothing, dir = nothing } = voice ?? {};
  return html`${lead}
    <div part="panel" class=${closed ? 'closed' : nothing} tabindex="-1">
      <div part="status" role="status" tabindex="-1" lang=${tag} dir=${dir} .textContent=${status}></div>
      ${before} ${notice} ${above} ${controls} ${below}
    </div>`;
}
