package io.leadflow.workspace.send;

import io.leadflow.language.Language;
import io.leadflow.lead.LeadType;
import io.leadflow.lead.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the form offers to choose from. */
@Component
class Choices {

    public List<LeadType> leadTypes() {
        return Arrays.stream(LeadType.values()).filter(LeadType::isQualified).toList();
    }

    public List<String> sizes() {
        return Vocabulary.CUSTOMER_SIZES;
    }

    public List<String> products() {
        return Vocabulary.PRODUCTS;
    }

    public List<String> services() {
        return Vocabulary.SERVICES;
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }
}
