package io.leadflow.security;

import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions live in the database, so that they outlive the node that opened them. */
@Configuration(proxyBeanMethods = false)
class SharedSessions {

    /** Tasklist sends several requests at once, and each may be the first to write the same attribute. */
    private static final String WRITE_ON_POSTGRESQL = """
            insert into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) values (?, ?, ?)
            on conflict (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) do update set ATTRIBUTE_BYTES = excluded.ATTRIBUTE_BYTES""";

    private static final String WRITE_ON_H2 = """
            merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfSeveralNodes(DataSource database) {
        return sessions -> {
            sessions.setCreateSessionAttributeQuery(isPostgres(database) ? WRITE_ON_POSTGRESQL : WRITE_ON_H2);
            sessions.setConversionService(attributes());
        };
    }

    private static ConversionService attributes() {
        var attributes = new GenericConversionService();
        attributes.addConverter(Object.class, byte[].class, new SerializingConverter());
        attributes.addConverter(byte[].class, Object.class, new ReadableAttribute());
        return attributes;
    }

    private static boolean isPostgres(DataSource database) {
        try {
            String product =
                    JdbcUtils.extractDatabaseMetaData(database, description -> description.getDatabaseProductName());
            return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
