// Files that a test puts beside the page: what a site serves of its own. Each has an address of its own, and is counted.
// The typed way to call it is `siteFile` and `timesAsked` in commands.ts.

/** One list for all engines: the addresses are different in each test. */
export function siteFiles() {
  const files = new Map(); // path → the answer, and how often it was asked for
  return {
    commands: {
      'site-file'(_proxy, { name, body = '', status = 200, headers = {} }) {
        const path = `/site-files/${files.size}/${name}`;
        files.set(path, { body, status, headers, asked: 0 });
        return path;
      },
      'site-file-asked': (_proxy, { path }) => files.get(path).asked,
    },
    middleware: async (context, next) => {
      const file = files.get(context.path);
      if (!file) return next();
      file.asked++;
      context.status = file.status;
      context.set({ 'content-type': 'application/json', 'cache-control': 'no-store', ...file.headers });
      context.body = file.body;
    },
  };
}
