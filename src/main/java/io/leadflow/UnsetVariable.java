package io.leadflow;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.util.PlaceholderResolutionException;

/** Says which environment variable of the profile postgres is missing. */
public class UnsetVariable extends AbstractFailureAnalyzer<PlaceholderResolutionException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, PlaceholderResolutionException unset) {
        return new FailureAnalysis(
                unset.getMessage(), "Set this environment variable; docs/operations.md explains each.", whole);
    }
}
