export default {
  app: {name: 'Cockpit', vendor: 'Leadflow'},
  customScripts: ['../leadflow/log-in'],
  disableWelcomeMessage: true
};
