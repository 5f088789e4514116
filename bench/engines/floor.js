// The floor: what no engine can do without. One walk over the text nodes that have a letter, one request, one write each.
// It knows no sentence, no attribute, no part that stays, no change of the page.
globalThis.createEngine = (fake) => {
  const nodes = [];
  const sources = [];
  return {
    async translate() {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data } = walker.currentNode;
        if (!/\p{L}/u.test(data)) continue;
        nodes.push(walker.currentNode);
        sources.push(data);
      }
      const answers = await fake.send(sources);
      for (let i = 0; i < nodes.length; i++) nodes[i].data = answers[i];
    },
    restore() {
      for (let i = 0; i < nodes.length; i++) nodes[i].data = sources[i];
    },
  };
};
