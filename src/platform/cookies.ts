// Deletes cookies that a foreign script has set on the page's own site. Reads none, sets none.

/** Expires the cookies for this host and for every parent of it, on the path `/`: a script may have set them on any. */
export function expireCookies(names: readonly string[]): void {
  const labels = location.hostname.split('.');
  for (const name of names)
    for (const domain of ['', ...labels.map((_, i) => `;domain=${labels.slice(i).join('.')}`)])
      document.cookie = `${name}=;path=/;max-age=0${domain}`;
}
