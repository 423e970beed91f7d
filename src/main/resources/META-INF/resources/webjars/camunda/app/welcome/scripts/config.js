export default {
  app: {name: 'Welcome', vendor: 'Leadflow'},
  customScripts: ['../leadflow/log-in'],
  disableWelcomeMessage: true
};
