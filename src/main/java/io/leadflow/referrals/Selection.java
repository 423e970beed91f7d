package io.leadflow.referrals;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.referrals.wire.Draft;
import io.leadflow.referrals.wire.Facts;
import io.leadflow.refusal.InvalidInput;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The properties of a referral that a caller wants ({@code $select}); none named: all. */
record Selection(List<String> names) {

    private static final Set<String> KNOWN = Stream.of(Facts.class, Draft.class)
            .flatMap(part -> Stream.of(part.getRecordComponents()))
            .filter(component -> !component.isAnnotationPresent(JsonProperty.class))
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    Selection {
        names.stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(unknown -> {
            throw new InvalidInput("$select", "must name properties of a referral, parted by commas");
        });
    }

    ObjectNode of(ObjectNode referral) {
        return names.isEmpty() ? referral : referral.retain(names);
    }
}
