// The city's own script: the print button in the footer, shown only where it can work; and where a navigation is a row that
// is pushed sideways, the current page's link is in sight.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

for (const link of document.querySelectorAll('nav [aria-current]')) {
  const nav = link.closest('nav');
  const { left, width } = link.getBoundingClientRect();
  nav.scrollLeft += left - nav.getBoundingClientRect().left - (nav.clientWidth - width) / 2;
}
