/** The page on which vendor staff and partners send a qualified lead to a partner. */
package io.leadflow.workspace.send;
