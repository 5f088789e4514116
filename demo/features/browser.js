// Says whether this browser has a translator of its own, and for which of the languages offered here. Contacts no one.
const LIMIT = 1000; // without a network the browser may never answer
const can = document.querySelector('#can');
const languages = document.querySelector('consent-translate').getAttribute('languages').split(' ');
const names = new Intl.DisplayNames(['de'], { type: 'language' });

const states = {
  available: 'Sprachpaket ist da',
  downloading: 'Sprachpaket wird gerade geladen',
  downloadable: 'Sprachpaket muss erst geladen werden',
  unavailable: 'Nicht angeboten',
  silent: 'Darüber sagt er nichts',
};

async function stateOf(targetLanguage) {
  const late = new Promise((done) => setTimeout(done, LIMIT, 'silent'));
  const answer = globalThis.Translator.availability({ sourceLanguage: 'de', targetLanguage });
  return Promise.race([answer, late]).catch(() => 'silent');
}

if (!globalThis.Translator?.availability) can.textContent = 'Dieser Browser hat keinen Übersetzer.';
else {
  const found = await Promise.all(languages.map(stateOf));
  const lines = Object.entries(states).flatMap(([state, words]) => {
    const here = languages.filter((_, i) => found[i] === state);
    return here.length ? `${words}: ${here.map((tag) => names.of(tag)).join(', ')}.` : [];
  });
  can.textContent = `Dieser Browser hat einen Übersetzer. ${lines.join(' ')}`;
}
