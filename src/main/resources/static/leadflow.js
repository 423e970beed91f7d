// Times are written in UTC. Here they turn to the clock of whoever reads; what stood there stays on hover.
const clock = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: 'long', timeStyle: 'short'});

const showLocally = part => part.querySelectorAll('time[data-shown]').forEach(time => {
  const here = clock.format(new Date(time.dateTime));
  if (time.dataset.shown === 'title') {
    time.title = here;
  } else {
    time.title = time.textContent;
    time.textContent = here;
  }
  delete time.dataset.shown;
});

showLocally(document);
document.addEventListener('htmx:load', event => showLocally(event.detail.elt));

// A menu closes when one turns elsewhere.
const menus = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('click', event => menus().forEach(menu => {
  menu.open = menu.contains(event.target);
}));
document.addEventListener('keydown', event => event.key === 'Escape' && menus().forEach(menu => {
  menu.open = false;
  menu.querySelector('summary').focus();
}));
