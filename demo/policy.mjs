// The content security policy of the demo's pages: nothing from anywhere but the own origin, nothing inline.

/** @param {string} [service] origin of a translation service that pages may contact once the visitor has agreed */
export const policyOf = (service) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${service ? ` ${service}` : ''}`,
    "frame-src 'self'", // the playground's preview
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html consent-translate demo-check', // the last one reads what is pasted into the check page
  ].join('; ');
