// The floor of the first screen: the nodes that are on screen, known beforehand, written after one round trip.
globalThis.createEngine = (fake, nodes) => {
  const sources = nodes.map((node) => node.data);
  return {
    async translate() {
      const answers = await fake.send(sources);
      for (let i = 0; i < nodes.length; i++) nodes[i].data = answers[i];
    },
    restore() {
      for (let i = 0; i < nodes.length; i++) nodes[i].data = sources[i];
    },
  };
};
