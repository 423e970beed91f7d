package io.leadflow.marketplace.search;

import java.io.IOException;
import org.springframework.context.ApplicationContext;

/** Lets a measurement build the index of a running product. */
public final class IndexOnDemand {

    private IndexOnDemand() {}

    public static void rebuild(ApplicationContext product) throws IOException {
        DirectoryIndex index = product.getBean(DirectoryIndex.class);
        index.follow();
        index.rebuild();
    }
}
