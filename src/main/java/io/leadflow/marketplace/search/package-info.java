/** Finds partners: an index of Lucene on every node, kept in step with the directory, and the questions put to it (D4). */
package io.leadflow.marketplace.search;
