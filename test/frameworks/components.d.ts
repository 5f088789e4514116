// What TypeScript knows of the components that Vue's and Svelte's own compilers make.
declare module '*.vue' {
  const component: import('vue').Component;
  export default component;
}
declare module '*.svelte' {
  const component: import('svelte').Component;
  export default component;
}
