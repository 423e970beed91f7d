/** The steps of {@code processes/webhook-delivery.bpmn}, and when an instance of it starts and hands over. */
package io.leadflow.process.webhook;
