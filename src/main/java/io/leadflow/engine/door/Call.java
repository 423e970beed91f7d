package io.leadflow.engine.door;

/**
 * A call of the engine's REST interface or of its web applications, wherever it came in.
 *
 * @param path below the engine, without a slash at either end, e.g. {@code task/4711/complete}; what only the web
 *     applications have is below {@code webapp/}
 */
record Call(String method, String path, String caller) {}
