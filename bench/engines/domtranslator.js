// domtranslator (npm), as its documentation shows it, but at once and not as the visitor scrolls. One request a text node.
import { DOMTranslator, NodesTranslator, PersistentDOMTranslator } from 'domtranslator';
import { createNodesFilter } from 'domtranslator/utils/nodes';

globalThis.createEngine = (fake) => {
  const translator = async (text) => (await fake.send([text]))[0];
  const page = new PersistentDOMTranslator(
    new DOMTranslator(new NodesTranslator(translator), {
      filter: createNodesFilter({
        attributesList: ['title', 'alt', 'placeholder', 'label', 'aria-label'],
        ignoredSelectors:
          'meta,link,script,noscript,style,code,textarea,[translate=no],.notranslate,[lang]:not(html)'.split(','),
      }),
    }),
  );
  return {
    async translate() {
      page.translate(document.body);
      await fake.whenIdle(); // it does not say when it is done
    },
    restore: () => page.restore(document.body),
  };
};
