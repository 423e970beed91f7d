/** What only a demo installation has: mail that is kept instead of sent, and a clock that visitors move. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package io.leadflow.demo;
