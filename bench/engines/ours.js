// Our engine, from its source.
import { createPageTranslation } from '../../src/page/page-translation.ts';

globalThis.createEngine = (fake) => {
  const page = createPageTranslation({
    root: document.body,
    from: 'de',
    translator: {
      format: 'html',
      limits: { segments: 128, characters: 30_000 },
      translate: (segments) => fake.send(segments, true),
    },
  });
  return {
    async translate() {
      const { complete, missing } = await page.translateTo('en');
      if (!complete || missing) throw new Error(`expected a complete translation, ${missing} texts are missing`);
    },
    restore: () => page.restore(),
  };
};
