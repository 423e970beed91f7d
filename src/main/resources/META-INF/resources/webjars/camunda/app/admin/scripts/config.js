export default {
  app: {name: 'Admin', vendor: 'Leadflow'},
  customScripts: ['../leadflow/log-in'],
  disableWelcomeMessage: true
};
