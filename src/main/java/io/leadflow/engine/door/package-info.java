/** The doors of the engine's two web interfaces: who may pass which, and what is answered at a closed one. */
package io.leadflow.engine.door;
