// A page that Vite builds, with a provider and a listener of its own. test/promise/package.test.mjs installs the package beside it.
import 'consent-translate';
import './provider.js';

const element = document.querySelector('consent-translate');
element?.addEventListener('ct-granted', ({ record, provider }) => {
  const output = document.querySelector('output');
  if (output) output.textContent = `${provider}: ${record.recipient}, ${record.shownIn.join()}`;
});
