package io.leadflow.engine.door;

/**
 * A call of the engine's REST interface, wherever it came in.
 *
 * @param path below the engine, without a slash at either end, e.g. {@code task/4711/complete}
 */
record Call(String method, String path, String caller) {}
