/** Tells people by e-mail what happened to a lead, in their own language, and never twice. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"address", "language", "work"})
package io.leadflow.notification;
