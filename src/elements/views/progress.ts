// How far a translation has come that takes long: a bar with its words. Pure: values in, template out.
import { html, nothing } from 'lit';
import { fill } from '../../messages/resolve.js';
import type { Voice } from './model.js';

/** What is done of what there is to do. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Whether it is a language pack that is being loaded. */
  readonly download: boolean;
}

/** It stands in the place of the live region's words, and is none itself: a screen reader tells of it when it is asked. */
export const progressView = (progress: Progress | null | undefined, { texts, facts, tag, dir }: Voice) =>
  progress
    ? html`<label class="run" lang=${tag} dir=${dir}
        >${progress.download ? fill(texts.downloading, facts) : texts.translating}<progress
          part="progress"
          max=${progress.total || 1}
          value=${progress.done || 0}
        ></progress
      ></label>`
    : nothing;
