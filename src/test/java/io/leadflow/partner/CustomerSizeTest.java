package io.leadflow.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.lead.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomerSizeTest {

    @Test
    void whoOptsOutOfNothingHearsFromAll() {
        assertThat(CustomerSize.outsideOf(List.of())).isEqualTo(Vocabulary.CUSTOMER_SIZES);
    }

    @Test
    void optingOutOfASizeCoversTheSmallerOnesWithinItAndNotThoseThatReachBeyond() {
        assertThat(CustomerSize.outsideOf(List.of("1to50employees")))
                .doesNotContain("1to50employees", "1to9employees", "10to50employees")
                .contains("51to250employees", "51to500employees");
        assertThat(CustomerSize.outsideOf(List.of("1to9employees")))
                .doesNotContain("1to9employees")
                .contains("1to50employees");
        assertThat(CustomerSize.outsideOf(List.of("Morethan500employees")))
                .doesNotContain("1001to5000employees", "Morethan20000employees")
                .contains("251to1000employees", "51to500employees");
    }

    @Test
    void severalSizesTogetherCoverTheOneThatTheyMakeUp() {
        assertThat(CustomerSize.outsideOf(List.of("1to9employees", "10to50employees")))
                .doesNotContain("1to50employees");
    }

    @Test
    void theFinerScaleCoversEverySize() {
        assertThat(CustomerSize.outsideOf(CustomerSize.SCALE)).isEmpty();
    }
}
