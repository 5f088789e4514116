// Starts site.vue.
import { createApp } from 'vue';
import Site from './site.vue';

export function startSite(container: HTMLElement) {
  const app = createApp(Site);
  app.mount(container);
  return () => app.unmount();
}
