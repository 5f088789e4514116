// i18n-jsautotranslate (npm), known as translate.js: a classic script, loaded before this one. What it would post to its
// service goes to the fake one, its other requests (versions, lists of languages) nowhere.

globalThis.createEngine = (fake) => {
  const { translate } = globalThis;
  translate.request.post = async (path, { from, to, text }, use) => {
    if (path !== translate.request.api.translate) return;
    const texts = await fake.send(JSON.parse(decodeURIComponent(text)));
    use({ result: 1, from, to, text: texts }, { from, to });
  };
  translate.selectLanguageTag.show = false;
  translate.language.setLocal('deutsch');
  translate.whole.enableAll(); // else it cuts words at umlauts
  translate.ignore.tag.push('code', 'textarea', 'blockquote');
  translate.ignore.class.push('notranslate');
  return {
    translate: () =>
      new Promise((resolve) => {
        translate.lifecycle.execute.renderFinish.push(resolve);
        translate.changeLanguage('ukrainian'); // into English it also adds spaces of its own
      }),
    restore: () => translate.reset(),
  };
};
