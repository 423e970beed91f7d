// There is one log-in for the whole product: the web application's own form would be a second one.
const leave = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.assign('/login');
  }
};

window.addEventListener('hashchange', leave);
leave();
