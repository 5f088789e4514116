// What holds the views of <consent-translate>: its live region before them. Pure: values in, template out.
import { html, nothing } from 'lit';
import type { Voice } from './model.js';

/**
 * The live region is there from the start, and always the same node: only then are its words announced. It takes the focus
 * where the control that had it goes away and no other is left. Without words it is empty, and takes no space.
 */
export function frameView(voice?: Voice, status = '', above?: unknown, controls?: unknown, below?: unknown) {
  const { tag = nothing, dir = nothing } = voice ?? {};
  return html`<p part="status" role="status" tabindex="-1" lang=${tag} dir=${dir} .textContent=${status}></p>
    ${above} ${controls} ${below}`;
}
