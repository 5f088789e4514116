// Switches the clothes of the page and shows the CSS rule that is in force.
const place = document.querySelector('#css');

const rules = [...document.styleSheets]
  .filter((sheet) => sheet.href?.endsWith('theming.css'))
  .flatMap((sheet) => [...sheet.cssRules]);

function wear(theme) {
  document.body.dataset.theme = theme;
  const rule = rules.find((candidate) => candidate.selectorText?.includes(`"${theme}"`));
  place.textContent =
    theme === 'vorgabe' || !rule
      ? '/* nichts: so sieht das Element von sich aus aus */'
      : `consent-translate {\n${[...rule.style].map((name) => `  ${name}: ${rule.style.getPropertyValue(name).trim()};`).join('\n')}\n}`;
}

for (const choice of document.querySelectorAll('[name=theme]')) {
  choice.addEventListener('change', () => wear(choice.value));
  if (choice.checked) wear(choice.value);
}
