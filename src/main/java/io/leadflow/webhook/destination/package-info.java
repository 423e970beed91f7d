/** Where events may go: public addresses and no others. */
package io.leadflow.webhook.destination;
