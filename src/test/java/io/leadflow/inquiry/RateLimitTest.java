package io.leadflow.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many inquiries one visitor can send. */
class RateLimitTest {

    private final RateLimit limit =
            new RateLimit(new InquirySettings(Duration.ofSeconds(3), Duration.ofHours(12), 5, 2));

    @Test
    void the_sixth_form_of_an_address_within_a_minute_has_to_wait_and_others_do_not() {
        for (int form = 1; form <= 5; form++) {
            assertThat(limit.admitsAddress("203.0.113.7")).isTrue();
        }

        assertThat(limit.admitsAddress("203.0.113.7")).isFalse();
        assertThat(limit.admitsAddress("203.0.113.8")).isTrue();
    }

    @Test
    void all_addresses_of_one_ipv6_line_are_one() {
        for (int form = 1; form <= 5; form++) {
            assertThat(limit.admitsAddress("2001:db8:1:2::" + form)).isTrue();
        }

        assertThat(limit.admitsAddress("2001:db8:1:2:ffff::9")).isFalse();
        assertThat(limit.admitsAddress("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void an_email_address_is_named_only_so_often_however_it_is_written() {
        assertThat(limit.admitsEmail("ann@litware.example")).isTrue();
        assertThat(limit.admitsEmail("Ann@Litware.example")).isTrue();
        assertThat(limit.admitsEmail("ANN@litware.example")).isFalse();
    }
}
