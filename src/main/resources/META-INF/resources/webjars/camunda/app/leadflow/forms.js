// Three things that Tasklist's forms do badly.

// 1. The button is closed while the form library reports a mistake, and in a list of people the library goes on
// reporting one that was corrected. So the button stays open: sending the form checks everything and marks what is wrong.
const keepOpen = form => {
  const scope = window.angular.element(form).isolateScope();
  if (scope && scope.$loaded) {
    Object.defineProperty(scope, '$invalid', {configurable: true, get: () => false, set: () => {}});
  }
};

['click', 'input'].forEach(event => document.addEventListener(
  event, () => document.querySelectorAll('[cam-tasklist-form]').forEach(keepOpen), {capture: true}));

// 2. A notice begins with a general remark, and says nothing more when the mistake is marked in the form.
// 3. After an answer Tasklist asks for the task once more, and complains that it is done.
const sayOneSentence = notices => {
  const show = notices.addError;
  notices.addError = notice => {
    if (String(notice.message).startsWith('<task>')) {
      return;
    }
    const mistake = notice.message || (document.querySelector('.fjs-has-errors') && 'Please correct the marked fields.');
    show.call(notices, mistake ? {...notice, status: mistake, message: ''} : notice);
  };
};

const begin = () => {
  const injector = window.angular && window.angular.element(document.body).injector();
  return injector ? sayOneSentence(injector.get('Notifications')) : setTimeout(begin, 100);
};

begin();
