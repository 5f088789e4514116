// Shows a file of this website as it is, in the place that names it.
for (const place of document.querySelectorAll('[data-file]')) {
  const response = await fetch(place.dataset.file);
  place.textContent = await response.text();
}
