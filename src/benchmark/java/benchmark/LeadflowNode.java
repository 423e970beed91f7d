package benchmark;

import io.leadflow.LeadflowApplication;
import io.leadflow.demo.CastOfTests;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The product as a process of its own, with the cast of the demonstration and none of its leads. */
public class LeadflowNode {

    public static final Class<?>[] CLASSES = {LeadflowApplication.class, CastOfTests.class};

    public static void main(String[] args) {
        new SpringApplicationBuilder(CLASSES).run(args);
    }
}
