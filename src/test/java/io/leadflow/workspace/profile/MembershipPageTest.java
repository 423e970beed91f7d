package io.leadflow.workspace.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.partner.MembershipImport;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /membership}, where vendor staff take in what the vendor says about its partners (D3). */
@LeadflowTest
class MembershipPageTest {

    @Autowired
    Rest rest;

    @Test
    void a_file_is_taken_in_its_bad_lines_are_named_and_customers_see_the_good_ones() throws Exception {
        String file = MembershipImport.HEADER + "\ncontoso,competency,Sea Lanes,gold\nnobody,competency,Sea Lanes,gold"
                + "\ncontoso,medal,Sea Lanes,gold\ncontoso,endorsement,Harbour of the Year,";

        assertThat(taken(file))
                .contains("Lines that changed something: 2. Lines that were known already: 0. Lines not understood: 2.")
                .contains("Line 3: there is no such partner", "Line 4: the kind must be competency or endorsement");
        assertThat(rest.get(null, "/partners/contoso").text()).contains("Sea Lanes", "Harbour of the Year");
        assertThat(taken(file)).contains("Lines that changed something: 0. Lines that were known already: 2.");
    }

    @Test
    void what_is_no_such_file_is_refused_with_a_sentence() throws Exception {
        assertThat(taken("\u0000\u0001<b>\"")).contains("Line 1: the first line is not the header below");
        assertThat(taken("")).contains("Line 1: the first line is not the header below");
    }

    private String taken(String file) throws IOException, InterruptedException {
        String part = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rest.address("/membership"))
                                .header("Authorization", Rest.basic("marketing"))
                                .header("Accept", "text/html")
                                .header("Content-Type", "multipart/form-data; boundary=part")
                                .POST(BodyPublishers.ofString(part + file + "\r\n--part--\r\n"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
