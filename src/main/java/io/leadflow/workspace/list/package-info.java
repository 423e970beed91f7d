/** The lists of leads as pages and as files: those received, and those sent. */
package io.leadflow.workspace.list;
