// Moves the large element and removes the small one; the session of the document goes on.
const said = document.querySelector('#said');
const places = [document.querySelector('#here'), document.querySelector('#there')];
const remove = document.querySelector('#remove');

document.querySelector('#move').addEventListener('click', () => {
  const element = document.querySelector('#second');
  const next = places.find((place) => !place.contains(element));
  next.append(element);
  said.textContent =
    next === places[0] ? 'Das große Element steht wieder oben.' : 'Das große Element steht jetzt ganz unten.';
});

remove.addEventListener('click', () => {
  document.querySelector('#first')?.remove();
  remove.disabled = true;
  said.textContent = 'Das kleine Element ist fort. Die Übersetzung bleibt, wie sie war.';
});
