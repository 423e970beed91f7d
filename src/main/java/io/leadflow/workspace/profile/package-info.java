/** The pages on which a company keeps its business profile, and the vendor what it says about companies (D2, D3). */
package io.leadflow.workspace.profile;
