/** What comes in with a start or an answer and what the forms show; a form is a suggestion, the rules are here. */
package io.leadflow.process.form;
