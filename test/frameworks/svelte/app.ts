// Starts app.svelte.
import { mount, unmount } from 'svelte';
import App from './app.svelte';

export function startApp(container: HTMLElement) {
  const app = mount(App, { target: container });
  return () => void unmount(app);
}
