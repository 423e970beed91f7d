package io.leadflow.inquiry;

import io.leadflow.language.Language;
import io.leadflow.lead.Vocabulary;
import io.leadflow.partner.CustomerSize;
import java.util.List;

/** What the inquiry form offers to choose from. */
public record Choices(List<String> sizes, List<String> products, List<String> services, List<Language> languages) {

    static final Choices ALL =
            new Choices(CustomerSize.SCALE, Vocabulary.PRODUCTS, Vocabulary.SERVICES, List.of(Language.values()));
}
