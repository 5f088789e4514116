// How a translation that goes on looks: room for its bar, and the bar.
import { css } from './consent-translate.styles.js';

/** While the page is being translated the live region keeps the place that the bar takes: nothing moves when it comes. */
export const waitingStyles = css`
  [part='status'] {
    min-height: calc(1.5em + 12px);
    margin-bottom: var(--_ct-gap);
  }
`;

/** The bar, and its words instead of the live region's, which is heard but not seen. The bar grows in the direction of the words. */
export const runningStyles = css`
  [part='status']:not(:empty) {
    height: 1px;
    margin-bottom: -1px;
    clip-path: inset(50%);
  }
  .run {
    gap: 4px;
    margin-bottom: var(--_ct-gap);
    font-weight: 600;
  }
  progress {
    appearance: none;
    box-sizing: border-box;
    width: 100%;
    height: 8px;
    border: 1px solid var(--_ct-line);
    border-radius: var(--_ct-radius);
    background: var(--_ct-surface);
  }
  progress::-webkit-progress-bar {
    background: transparent;
  }
  progress::-webkit-progress-value {
    border-radius: var(--_ct-radius);
    background: var(--_ct-accent);
  }
  progress::-moz-progress-bar {
    border-radius: var(--_ct-radius);
    background: var(--_ct-accent);
  }
  @media (forced-colors: active) {
    progress {
      --_ct-accent: CanvasText;
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
    }
  }
`;
