// How looks what full-screen.ts adds to the plain notice. On paper only the disclaimer is left.
import { css } from 'lit';

export const styles = css`
  .second {
    padding-top: var(--_ct-gap);
    border-top: 1px solid var(--_ct-border);
  }
  [part='error'] {
    margin-bottom: var(--_ct-gap);
    padding-inline-start: var(--_ct-gap);
    border-inline-start: 4px solid var(--_ct-accent);
  }
  [part='status'] {
    font-weight: 600;
  }
  @media print {
    :host {
      display: block;
      padding: 0;
      border: 0;
    }
    :not([part='disclaimer']) {
      display: none;
    }
  }
`;
