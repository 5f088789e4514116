// Starts app.vue.
import { createApp } from 'vue';
import App from './app.vue';

export function startApp(container: HTMLElement) {
  const app = createApp(App);
  app.mount(container);
  return () => app.unmount();
}
