// What holds the views of <consent-translate>: its live region before them. Pure: values in, template out.
import { html, nothing } from 'lit';
import type { Voice } from './model.js';

/** All that a server renders, and what is there until the words are: what the page has for browsers without scripts. */
export const slotView = html`<slot></slot>`;

/** What the frame holds, in the order of the page. */
export interface Frame {
  /** Before the panel, where `compact` has its button. */
  readonly lead?: unknown;
  /** Of the panel only the live region is there, to be heard. */
  readonly closed?: boolean;
  /** What the live region says. */
  readonly status?: string | undefined;
  readonly before?: unknown;
  readonly notice?: unknown;
  readonly above?: unknown;
  readonly controls?: unknown;
  readonly below?: unknown;
}

/**
 * The live region is there before any words, and always the same node: only then are they announced. It takes the focus
 * where the control that had it goes away and no other is left. Without words it is empty, and takes no space.
 */
export function frameView(frame: Frame, voice?: Voice) {
  const { lead, closed, status = '', before, notice, above, controls, below } = frame;
  const { tag = nothing, dir = nothing } = voice ?? {};
  return html`${lead}
    <div part="panel" class=${closed ? 'closed' : nothing} tabindex="-1">
      <div part="status" role="status" tabindex="-1" lang=${tag} dir=${dir} .textContent=${status}></div>
      ${before} ${notice} ${above} ${controls || nothing} ${below}
    </div>`;
}
