package io.leadflow.marketplace.search;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where a node keeps its index of the directory.
 *
 * @param index a folder of this node alone; without one the index is built anew at each start
 */
@ConfigurationProperties("leadflow.directory")
record DirectorySettings(Path index) {}
