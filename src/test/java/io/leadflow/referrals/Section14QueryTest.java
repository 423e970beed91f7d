package io.leadflow.referrals;

import static io.leadflow.referrals.Api.add;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
@DisplayName("1.4 Query options")
class Section14QueryTest {

    @Autowired
    Api api;

    @Autowired
    Leads leads;

    String engagement;
    String pending;
    String active;
    String own;

    /** Three referrals of one engagement: a pending lead from the US, an accepted one, and an own deal, which is shared. */
    @BeforeEach
    void enter() {
        engagement = UUID.randomUUID().toString();
        var american = Samples.lead("engagementId", engagement);
        american.withObject("customerProfile").withObject("address").put("country", "US");
        pending = api.post("seller", american).ok().id();
        var inquiry = Samples.lead("engagementId", engagement).put("qualification", "Direct");
        inquiry.set("details", Samples.ownDeal().get("details"));
        active = api.post("source", inquiry.put("name", "Cloud move")).ok().id();
        assertThat(api.patch("contoso-admin", active, Api.state("Active", "Accepted"))
                        .status())
                .isEqualTo(204);
        api.patch(
                "contoso-admin",
                active,
                List.of(add(
                        "/team/-", Api.json("{'firstName': 'R2', 'lastName': 'D2', 'email': 'R2D2@contoso.com'}"))));
        own = api.post(
                        "contoso-admin",
                        Samples.ownDeal().put("engagementId", engagement).put("type", "Shared"))
                .ok()
                .id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "status eq 'New' | pending",
                "status ne 'New' | active own",
                "status gt 'New' | active own",
                "status ge 'New' | pending active own",
                "status lt 'Active' | pending",
                "status le 'Active' | pending active own",
                "substatus eq 'Accepted' | active own",
                "substatus eq 'Pending' | pending",
                "qualification eq 'Direct' | active",
                "qualification eq 'SalesQualified' | pending own",
                "type eq 'Shared' | own",
                "direction eq 'Incoming' | pending active",
                "customerProfile/address/country eq 'US' | pending",
                "customerProfile/address/country lt 'US' | active own",
                "customerProfile/address/country eq 'nowhere' | ",
                "email eq 'r2d2@contoso.com' | active",
                "team/any(t:t/email eq 'r2d2@CONTOSO.com') | active",
                "team/any(m: m/email ge 'r' and not (m/email eq 'x')) | active",
                "not team/any(t:t/email ne 'x') | pending own",
                "createdDateTime gt 2000-01-01T00:00:00Z | pending active own",
                "updatedDateTime lt '2000-01-01T00:00:00+02:00' | ",
                "status eq 'New' or type eq 'Shared' and direction eq 'Incoming' | pending",
                "(status eq 'New' or type eq 'Shared') and direction eq 'Outgoing' | own",
                "not (status eq 'New' or type eq 'Shared') | active"
            })
    void a_filter_finds_what_it_says_and_nothing_else(String filter, String expected) {
        var found = api.list("contoso-admin", of(filter), "$count=true").ok();

        assertThat(found.ids()).containsExactlyInAnyOrderElementsOf(named(expected));
        assertThat(found.body().path("@odata.count").asInt())
                .isEqualTo(named(expected).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$filter=engagementId eq '65edc0b5-3485-41b7-a17e-dfa9ef4706e2'",
                "$filter=status eq 'New' and qualification eq 'SalesQualified'",
                "$filter=customerProfile/address/country eq 'US' and direction eq 'Incoming'",
                "$orderby=createdDateTime desc",
                "$top=10&$filter=(type eq 'Shared' and direction eq 'Incoming')&$orderby=createdDateTime desc",
                "$top=10&$filter=(direction eq 'Incoming' and substatus eq 'Pending')&$orderby=createdDateTime desc",
                "$filter=status eq 'Active' and direction eq 'Outgoing' and type eq 'Shared'"
                        + " and team/any(t:t/email eq 'r2d2@contoso.com')&$orderby=createdDateTime desc"
            })
    void every_query_that_the_documentation_prints_is_answered(String query) {
        api.list("contoso-admin", query.split("&")).ok();
    }

    @ParameterizedTest
    @CsvSource({
        "createdDateTime, true",
        "createdDateTime asc, true",
        "createdDateTime desc, false",
        "updatedDateTime desc, false"
    })
    void a_list_is_ordered(String order, boolean ascending) {
        List<String> ids = api.list("contoso-admin", of("status ne 'Closed'"), "$orderby=" + order)
                .ok()
                .ids();

        List<String> expected = List.of(pending, active, own);
        assertThat(ids).isEqualTo(ascending ? expected : List.of(own, active, pending));
    }

    @Test
    void properties_are_selected() {
        var referral = api.list("contoso-admin", of("status eq 'New'"), "$select=id,status, customerProfile")
                .ok()
                .body()
                .at("/value/0");

        assertThat(referral.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("id", "status", "customerProfile");
    }

    @Test
    void options_work_together() {
        var page = api.list(
                        "contoso-admin",
                        of("status ne 'Closed'"),
                        "$orderby=createdDateTime asc",
                        "$top=1",
                        "$skip=1",
                        "$count=true",
                        "$select=id")
                .ok();

        assertThat(page.ids()).containsExactly(active);
        assertThat(page.body().path("@odata.count").asInt()).isEqualTo(3);
        assertThat(page.body().at("/value/0").size()).isEqualTo(1);
    }

    /** Bit by bit of the number: ordered, the first one left out, at most one, counted, selected. */
    @ParameterizedTest
    @MethodSource("combinations")
    void each_option_does_the_same_beside_each_other(int options) {
        boolean ascending = (options & 1) > 0;
        boolean skipped = (options & 2) > 0;
        boolean topped = (options & 4) > 0;
        boolean counted = (options & 8) > 0;
        boolean selected = (options & 16) > 0;
        List<String> expected =
                new ArrayList<>(ascending ? List.of(pending, active, own) : List.of(own, active, pending));
        List<String> asked = new ArrayList<>(List.of(of("status ne 'Closed'")));
        if (ascending) {
            asked.add("$orderby=createdDateTime asc");
        }
        if (skipped) {
            asked.add("$skip=1");
            expected.remove(0);
        }
        if (topped) {
            asked.add("$top=1");
            expected.subList(1, expected.size()).clear();
        }
        if (counted) {
            asked.add("$count=true");
        }
        if (selected) {
            asked.add("$select=id");
        }

        var page = api.list("contoso-admin", asked.toArray(String[]::new)).ok();

        assertThat(page.ids()).isEqualTo(expected);
        assertThat(page.body().path("@odata.count").asInt(-1)).isEqualTo(counted ? 3 : -1);
        assertThat(page.body().has("@odata.nextLink")).isFalse();
        assertThat(page.body().path("value"))
                .allSatisfy(referral -> assertThat(referral.size() == 1).isEqualTo(selected));
    }

    static IntStream combinations() {
        return IntStream.range(0, 32);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "$filter=name eq 'x' | $filter | name",
                "$filter=status eq New | $filter | New",
                "$filter=status eq 'Fresh' | $filter | 'Fresh'",
                "$filter=status is 'New' | $filter | is",
                "$filter=status eq | $filter | an end",
                "$filter=status eq 'New | $filter | character 10",
                "$filter=(status eq 'New' | $filter | an end",
                "$filter=status eq 'New') | $filter | )",
                "$filter=contains(status,'N') | $filter | character",
                "$filter=status eq null | $filter | null",
                "$filter=engagementId eq 'x' | $filter | GUID",
                "$filter=updatedDateTime gt yesterday | $filter | yesterday",
                "$filter=team/all(t:t/email eq 'x') | $filter | team/all",
                "$filter=team/any(t:t/firstName eq 'x') | $filter | t/firstName",
                "$filter=team/any(t:u/email eq 'x') | $filter | u/email",
                "$filter=email eq '%00' | $filter | ",
                "$orderby=name | $orderby | ",
                "$orderby=createdDateTime desc, updatedDateTime | $orderby | ",
                "$top=-1 | $top | ",
                "$top=many | $top | ",
                "$skip=10001 | $skip | ",
                "$count=yes | $count | ",
                "$select=password | $select | ",
                "$expand=team | $expand | ",
                "$format=xml | $format | ",
                "$skiptoken=abc | $skiptoken | "
            })
    void what_is_no_query_is_refused_with_the_token_that_offends(String option, String target, String token) {
        var answer = api.list("contoso-admin", option.replace("%00", "\0"));

        answer.isRefused(400, "invalidRequest", target);
        assertThat(answer.message()).contains(token == null ? "" : token);
    }

    @Test
    void a_filter_that_is_too_deep_or_too_long_is_refused() {
        String comparison = "status eq 'New'";
        api.list("contoso-admin", "$filter=" + "(".repeat(30) + comparison + ")".repeat(30))
                .isRefused(400, "invalidRequest", "$filter");
        api.list("contoso-admin", "$filter=" + "not ".repeat(30) + comparison)
                .isRefused(400, "invalidRequest", "$filter");
        api.list("contoso-admin", "$filter=" + comparison + (" or " + comparison).repeat(100))
                .isRefused(400, "invalidRequest", "$filter");
        api.list("contoso-admin", "$filter=" + comparison + " ".repeat(16_400))
                .isRefused(400, "invalidRequest", "$filter");
        api.list("contoso-admin", "$filter=" + comparison + (" or " + comparison).repeat(90))
                .ok();
    }

    @Test
    void nobody_lists_what_is_not_theirs() {
        assertThat(api.list("fabrikam-admin", of("status ne 'Closed'")).ok().ids())
                .isEmpty();
        assertThat(api.list("source", of("status ne 'Closed'")).ok().ids()).isEmpty();
        assertThat(api.list("seller", of("status ne 'Closed'")).ok().ids()).containsExactlyInAnyOrder(pending, active);
        assertThat(api.list("fabrikam-admin", "$filter=status eq 'New' or status ne 'New'")
                        .ok()
                        .ids())
                .doesNotContain(pending, active, own);
    }

    private String of(String filter) {
        return "$filter=engagementId eq '" + engagement + "' and (" + filter + ")";
    }

    private List<String> named(String names) {
        return names == null
                ? List.of()
                : List.of(names.split(" ")).stream()
                        .map(name -> name.equals("own") ? own : name.equals("active") ? active : pending)
                        .toList();
    }
}
