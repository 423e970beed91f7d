package io.leadflow.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.leadflow.partner.MembershipImport.Report;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** A file of memberships is taken in or reported line by line, whatever it is. It runs alone: the fuzzer changes classes as they are loaded. */
@Tag("alone")
class MembershipFuzzTest {

    private static final MembershipImport MEMBERSHIP = membership();

    @FuzzTest(maxDuration = "5m")
    void anyFileIsTakenInOrReported(byte[] file) {
        Report report = MEMBERSHIP.take(new StringReader(new String(file, StandardCharsets.UTF_8)));

        assertThat(report.changed() + report.unchanged() + report.badLines().size())
                .isNotNegative();
    }

    private static MembershipImport membership() {
        DataSource database = new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .addScript("classpath:db/partner.sql")
                .build();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into partner (id, name, published) values ('p', 'Alpine', false)")
                .update();
        return new MembershipImport(jdbc, new DirectoryFeed(jdbc));
    }
}
