package io.leadflow.webhook;

/** A receiver did not take an event. The engine keeps the message for the process owner; it names no address. */
public class EventNotDelivered extends RuntimeException {

    EventNotDelivered(Answer answer) {
        super("The receiver did not take the event: " + answer.inWords());
    }
}
