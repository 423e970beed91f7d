package io.leadflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.marketplace.search.IndexInWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that the product keeps, in words: each column of each table, whoever made it, and the index of the directory. */
@TestComponent
public class Everything {

    private final JdbcTemplate jdbc;
    private final IndexInWords index;

    Everything(JdbcTemplate jdbc, IndexInWords index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    public String inWords() {
        return tables() + "\n" + index.inWords();
    }

    private String tables() {
        List<String> tables = jdbc.queryForList("""
                select '"' || table_schema || '"."' || table_name || '"' from information_schema.tables
                where table_type in ('BASE TABLE', 'TABLE')
                and lower(table_schema) not in ('information_schema', 'pg_catalog')""", String.class);
        assertThat(tables).hasSizeGreaterThan(60);
        return tables.stream()
                .flatMap(table -> jdbc.queryForList("select * from " + table).stream())
                .flatMap(row -> row.values().stream())
                .flatMap(Everything::inWords)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> inWords(Object value) {
        if (value instanceof byte[] bytes) {
            return Stream.of(new String(bytes, StandardCharsets.UTF_8));
        }
        return Stream.ofNullable(value).map(Object::toString);
    }
}
