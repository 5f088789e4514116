// Tells a site's editors what their phrasebook lacks: in the console, ready to be pasted into the file. Knows no service.

/** Milliseconds without a new text after which a page is taken to be read. */
const QUIET = 1000;

export interface MissingPhrases {
  add(language: string, text: string): void;
  dispose(): void;
}

/** Collects texts without a translation, and shows them once for each language and page. `url` is that of the files. */
export function missingPhrases(url: string): MissingPhrases {
  const found = new Map<string, Set<string>>();
  const shown = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    for (const [language, texts] of found) {
      const page = `${language} ${location.pathname}`;
      if (shown.has(page)) continue;
      shown.add(page);
      const skeleton = JSON.stringify(Object.fromEntries([...texts].map((text) => [text, ''])), null, 2);
      console.info(
        `phrasebook: ${texts.size} ${texts.size === 1 ? 'text' : 'texts'} of this page not in ${url}${language}.json\n${skeleton}`,
      );
    }
    found.clear();
  };
  return {
    add(language, text) {
      found.set(language, (found.get(language) ?? new Set()).add(text));
      clearTimeout(timer);
      timer = setTimeout(show, QUIET);
    },
    dispose() {
      clearTimeout(timer);
      found.clear();
    },
  };
}
