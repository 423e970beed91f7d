package io.leadflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.Traveller;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LeadflowTest
class SharedSessionsTest {

    @Autowired
    Rest rest;

    @Autowired
    JdbcClient jdbc;

    private final Traveller traveller = new Traveller();
    private URI home;

    @BeforeEach
    void forgetSessions() {
        jdbc.sql("delete from spring_session").update();
        home = rest.address("/");
    }

    @Test
    void a_session_lives_in_the_database_and_serves_the_pages_and_the_engine() {
        traveller.logIn(home, "contoso-referrals", "demo");

        assertThat(traveller.get(home).statusCode()).isEqualTo(200);
        assertThat(traveller.get(taskCount()).statusCode()).isEqualTo(200);
        assertThat(principals()).containsExactly("contoso-referrals");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        traveller.logIn(home, "contoso-referrals", "demo");

        assertThat(traveller.setCookies())
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void a_log_in_makes_a_session_and_nothing_before_it_does() {
        traveller.get(home);
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isZero();

        traveller.logIn(home, "contoso-referrals", "demo");

        assertThat(principals()).hasSize(1);
    }

    @Test
    void requests_at_the_same_moment_do_not_get_in_each_others_way() {
        traveller.logIn(home, "contoso-referrals", "demo");
        var threads = Executors.newFixedThreadPool(8);

        List<CompletableFuture<Integer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> traveller.get(taskCount()).statusCode(), threads))
                .limit(16)
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
        threads.shutdown();
    }

    @Test
    void a_log_out_ends_it_everywhere() {
        traveller.logIn(home, "contoso-referrals", "demo");
        String cookie = traveller.cookie();

        traveller.logOut(home);

        assertThat(cookie).isNotEmpty();
        assertThat(principals()).isEmpty();
        assertThat(traveller.get(taskCount()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_that_this_version_cannot_read_asks_to_log_in_again() {
        traveller.logIn(home, "contoso-referrals", "demo");
        jdbc.sql("update spring_session_attributes set attribute_bytes = :unreadable")
                .param("unreadable", new byte[] {1, 2, 3})
                .update();

        var answer = traveller.get(home);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    private URI taskCount() {
        return home.resolve("/camunda/api/engine/engine/default/task/count");
    }

    private List<String> principals() {
        return jdbc.sql("select principal_name from spring_session where principal_name is not null")
                .query(String.class)
                .list();
    }
}
