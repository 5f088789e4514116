// The notice in the page's language, below the visitor's. Pure: values in, template out.
import { html } from 'lit';
import type { NoticeFacts, Voice } from './model.js';
import { noticeText } from './notice.js';

/** `folded`: whether space is short. */
export const secondNoticeView = (notice: NoticeFacts, voice: Voice, folded: boolean) =>
  html`<details part="notice" class="second" lang=${voice.tag} dir=${voice.dir} ?open=${!folded}>
    <summary>${voice.facts['self']}</summary>
    ${noticeText(notice, voice)}
  </details>`;
