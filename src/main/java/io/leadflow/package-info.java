/** The product: an application of features around one conductor, {@code process}, that drives the engine. */
package io.leadflow;
