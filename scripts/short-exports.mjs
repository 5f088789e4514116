// The core hands out to the other chunks, under the names that the minifier has given, what Rollup has named before it:
// `export{x,zt}` for `export{x as A,zt as B}`. About 100 bytes less before consent.

const IMPORTS = /\b(import|export)\{([^}]*)\}from"([^"]*\/core-[^"/]*\.js)"/g;

/** `a as b` in its two names; `a` stands for both. */
const split = (list) => list.split(',').map((item) => item.split(' as '));

export const shortExports = {
  name: 'short-exports',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const core = chunks.find(({ name }) => name === 'core');
    const [end, list] = /export\{([^}]*)\};\s*$/.exec(core.code) ?? this.error('core: expected its exports at its end');
    const names = new Map(split(list).map(([local, told = local]) => [told, local]));
    core.code = core.code.replace(end, `export{${[...names.values()].join(',')}};`);
    for (const chunk of chunks) {
      if (chunk.dynamicImports.includes(core.fileName))
        this.error(`${chunk.fileName}: import() of the core would ask for its former names`);
      let found = false;
      chunk.code = chunk.code.replace(IMPORTS, (_, kind, items, from) => {
        found = true;
        const renamed = split(items).map(([told, local = told]) => {
          const name = names.get(told) ?? this.error(`${chunk.fileName}: the core has no ${told}`);
          return name === local ? name : `${name} as ${local}`;
        });
        return `${kind}{${renamed.join(',')}}from"${from}"`;
      });
      const takes = chunk.importedBindings[core.fileName]?.length;
      if (takes && !found) this.error(`${chunk.fileName}: expected an import from the core`);
    }
  },
};
