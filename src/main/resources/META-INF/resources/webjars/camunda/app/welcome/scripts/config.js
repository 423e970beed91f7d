export default {
  customScripts: ['../leadflow/log-in'],
  disableWelcomeMessage: true
};
