package io.leadflow.marketplace.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.springframework.util.FileSystemUtils;

/** The folder of an index: the one of the settings, which stays, or one of its own that goes with the node. */
class IndexFolder {

    private final Path kept;
    private Path own;
    private Directory files;

    IndexFolder(Path kept) {
        this.kept = kept;
    }

    Directory open() throws IOException {
        if (files == null) {
            files = FSDirectory.open(path());
        }
        return files;
    }

    /** Removes the index and nothing else that may lie beside it. */
    void empty() throws IOException {
        for (String file : open().listAll()) {
            if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches() || file.contains(IndexFileNames.SEGMENTS)) {
                files.deleteFile(file);
            }
        }
    }

    void close() throws IOException {
        if (files != null) {
            files.close();
            files = null;
        }
        if (own != null) {
            FileSystemUtils.deleteRecursively(own);
            own = null;
        }
    }

    private Path path() throws IOException {
        if (kept != null) {
            return Files.createDirectories(kept);
        }
        own = Files.createTempDirectory("leadflow-directory-");
        return own;
    }
}
