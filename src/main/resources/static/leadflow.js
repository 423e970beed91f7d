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

// A drawing wider than the page opens where the lead stands.
document.querySelectorAll('.path').forEach(drawing => {
  const current = drawing.querySelector('[data-path="current"]');
  if (current) {
    const step = current.getBoundingClientRect(), frame = drawing.getBoundingClientRect();
    drawing.scrollLeft = step.left - frame.left - (frame.width - step.width) / 2;
  }
});

// A menu closes when one turns elsewhere.
const menus = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('click', event => menus().forEach(menu => {
  menu.open = menu.contains(event.target);
}));
document.addEventListener('keydown', event => event.key === 'Escape' && menus().forEach(menu => {
  menu.open = false;
  menu.querySelector('summary').focus();
}));

// A heart beats at once and the page stays where it is; without this script its form does the same with a new page.
document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('form.heart')) {
    return;
  }
  event.preventDefault();
  const button = event.submitter;
  const body = new URLSearchParams(new FormData(form, button));
  const answer = await fetch(button.getAttribute('formaction') ?? form.action, {method: 'POST', body, redirect: 'manual'});
  if (answer.type !== 'opaqueredirect') {
    location.reload();
    return;
  }
  const marked = button.value === 'true';
  button.setAttribute('aria-pressed', marked);
  button.value = !marked;
});
