// The version of this package; scripts/check-version.mjs holds it equal to package.json.
export const version = '0.1.0';
