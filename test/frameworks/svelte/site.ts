// Starts site.svelte.
import { mount, unmount } from 'svelte';
import Site from './site.svelte';

export function startSite(container: HTMLElement) {
  const app = mount(Site, { target: container });
  return () => void unmount(app);
}
