/** The page on which a company sees where it stands in the directory, and why (D6). */
package io.leadflow.workspace.standing;
