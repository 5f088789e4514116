// What holds the views of <consent-translate>: its live region before them. Pure: values in, template out.
import { html, nothing } from 'lit';
import type { Voice } from './model.js';

/**
 * The live region is there from the start, and always the same node: only then are its words announced. It takes the focus
 * where the control that had it goes away and no other is left.
 */
export const frameView = (voice?: Voice, status?: string, above?: unknown, controls?: unknown, below?: unknown) =>
  html`<p part="status" role="status" tabindex="-1" lang=${voice?.tag ?? nothing} dir=${voice?.dir ?? nothing}>
      ${status}
    </p>
    ${above} ${controls} ${below}`;
