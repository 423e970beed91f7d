package io.leadflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.lead.Team;
import java.sql.SQLType;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.DefaultJdbcTypeFactory;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.convert.JdbcTypeFactory;
import org.springframework.data.jdbc.core.convert.MappingJdbcConverter;
import org.springframework.data.jdbc.core.convert.RelationResolver;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.mapping.JdbcMappingContext;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.support.JdbcUtil;
import org.springframework.data.relational.RelationalManagedTypes;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** How values that SQL does not know stand in the tables: locales and currencies by their codes, teams as JSON. */
@Configuration(proxyBeanMethods = false)
class StoredValues extends AbstractJdbcConfiguration {

    private final ObjectMapper json;

    StoredValues(ObjectMapper json) {
        this.json = json;
    }

    /** Unquoted names: H2 and PostgreSQL each fold them to their own case. */
    @Override
    public JdbcMappingContext jdbcMappingContext(
            Optional<NamingStrategy> naming, JdbcCustomConversions conversions, RelationalManagedTypes types) {
        JdbcMappingContext context = super.jdbcMappingContext(naming, conversions, types);
        context.setForceQuote(false);
        return context;
    }

    /**
     * What is absent has the type of what may stand there. Without one PostgreSQL takes a lead without a currency for
     * another statement than one with, and plans it anew whenever one comes after the other.
     */
    @Override
    public JdbcConverter jdbcConverter(
            JdbcMappingContext mappings,
            NamedParameterJdbcOperations database,
            @Lazy RelationResolver relations,
            JdbcCustomConversions conversions,
            Dialect dialect) {
        JdbcTypeFactory types =
                new DefaultJdbcTypeFactory(database.getJdbcOperations(), ((JdbcDialect) dialect).getArraySupport());
        return new MappingJdbcConverter(mappings, relations, conversions, types) {
            @Override
            public SQLType getTargetSqlType(RelationalPersistentProperty property) {
                return conversions
                        .getCustomWriteTarget(property.getActualType())
                        .<SQLType>map(JdbcUtil::targetSqlTypeFor)
                        .orElseGet(() -> super.getTargetSqlType(property));
            }
        };
    }

    @Override
    protected List<?> userConverters() {
        return List.of(
                new WriteLocale(),
                new ReadLocale(),
                new WriteCurrency(),
                new ReadCurrency(),
                new WriteTeam(json),
                new ReadTeam(json));
    }

    @WritingConverter
    static class WriteLocale implements Converter<Locale, String> {
        @Override
        public String convert(Locale locale) {
            return locale.toLanguageTag();
        }
    }

    @ReadingConverter
    static class ReadLocale implements Converter<String, Locale> {
        @Override
        public Locale convert(String tag) {
            return Locale.forLanguageTag(tag);
        }
    }

    @WritingConverter
    static class WriteCurrency implements Converter<Currency, String> {
        @Override
        public String convert(Currency currency) {
            return currency.getCurrencyCode();
        }
    }

    @ReadingConverter
    static class ReadCurrency implements Converter<String, Currency> {
        @Override
        public Currency convert(String code) {
            return Currency.getInstance(code);
        }
    }

    @WritingConverter
    record WriteTeam(ObjectMapper json) implements Converter<Team, String> {
        @Override
        public String convert(Team team) {
            try {
                return json.writeValueAsString(team.members());
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @ReadingConverter
    record ReadTeam(ObjectMapper json) implements Converter<String, Team> {
        @Override
        public Team convert(String members) {
            try {
                return new Team(List.of(json.readValue(members, Team.Member[].class)));
            } catch (JsonProcessingException damaged) {
                throw new IllegalStateException("A stored team is damaged", damaged);
            }
        }
    }
}
