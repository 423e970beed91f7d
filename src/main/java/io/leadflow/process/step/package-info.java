/** One class for each service task and listener of {@code processes/lead-lifecycle.bpmn}, by the same name. */
package io.leadflow.process.step;
