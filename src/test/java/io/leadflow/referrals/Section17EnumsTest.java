package io.leadflow.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.LeadflowTest;
import io.leadflow.lead.Vocabulary;
import io.leadflow.referrals.wire.AssistanceRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
@DisplayName("1.7 Enums")
class Section17EnumsTest {

    @Autowired
    Api api;

    static Stream<String> sizes() {
        return Vocabulary.CUSTOMER_SIZES.stream();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void each_size_of_both_scales_is_known(String size) {
        ObjectNode referral = Samples.lead();
        referral.withObject("customerProfile").put("size", size);

        assertThat(api.post("seller", referral).ok().text("/customerProfile/size"))
                .isEqualTo(size);
    }

    @Test
    void all_products_services_and_industries_are_known() {
        ObjectNode referral = Samples.lead();
        ObjectNode requirements = referral.withObject("details").putObject("requirements");
        put(requirements.putArray("products"), Vocabulary.PRODUCTS);
        put(requirements.putArray("services"), Vocabulary.SERVICES);
        put(requirements.putArray("industries"), Vocabulary.INDUSTRIES);

        assertThat(api.post("seller", referral).ok().body().at("/details/requirements"))
                .isEqualTo(requirements);
        assertThat(Vocabulary.PRODUCTS).hasSize(20);
        assertThat(Vocabulary.SERVICES).hasSize(10);
        assertThat(Vocabulary.INDUSTRIES).hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "Direct", "MarketingQualified", "SalesQualified"})
    void each_qualification_is_known(String qualification) {
        assertThat(api.post("seller", Samples.lead("qualification", qualification))
                        .ok()
                        .text("/qualification"))
                .isEqualTo(qualification);
    }

    @Test
    void each_request_for_assistance_is_known() {
        assertThat(AssistanceRequest.values()).hasSize(7).allSatisfy(request -> {
            ObjectNode referral = Samples.lead();
            referral.putObject("inviteContext").put("assistanceRequestCode", request.name());
            assertThat(api.post("seller", referral).ok().text("/inviteContext/assistanceRequestCode"))
                    .isEqualTo(request.name());
        });
    }

    @Test
    void each_kind_of_referral_target_solution_and_customer_is_known() {
        ObjectNode referral = Samples.lead("type", "Shared");
        List.of("None", "SolutionProfile")
                .forEach(type -> ((ArrayNode) referral.get("target"))
                        .addObject()
                        .put("type", type)
                        .put("id", "x"));
        ArrayNode solutions =
                referral.withObject("details").withObject("requirements").putArray("solutions");
        List.of("None", "Category", "Name")
                .forEach(type -> solutions.addObject().put("id", "s").put("type", type));
        ArrayNode ids = referral.withObject("customerProfile").putArray("ids");
        List.of("Duns", "External")
                .forEach(type -> ids.addObject().put("profileType", type).put("id", "4711"));

        var created = api.post("seller", referral).ok();

        assertThat(created.text("/type")).isEqualTo("Shared");
        assertThat(created.body().at("/target")).isEqualTo(referral.get("target"));
        assertThat(created.body().at("/details/requirements/solutions")).isEqualTo(solutions);
        assertThat(created.body().at("/customerProfile/ids")).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/type",
                "/status",
                "/substatus",
                "/qualification",
                "/customerProfile/size",
                "/customerProfile/ids/0/profileType",
                "/target/0/type",
                "/details/requirements/solutions/0/type",
                "/inviteContext/assistanceRequestCode"
            })
    void a_value_of_no_list_is_refused_by_its_name(String path) {
        ObjectNode referral = Samples.whole();
        int last = path.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) referral.at(path.substring(0, last));
        parent.put(path.substring(last + 1), "Unheard-of");

        var answer = api.post("seller", referral);

        answer.isRefused(400, "invalidRequest");
        assertThat(answer.target()).isNotBlank();
    }

    private static void put(ArrayNode tags, List<String> values) {
        values.forEach(value -> tags.addObject().put("id", value));
    }
}
