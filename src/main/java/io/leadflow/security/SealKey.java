package io.leadflow.security;

import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The secret of this installation, drawn when it is first needed and the same on all its nodes. */
@Component
class SealKey {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private volatile byte[] bytes;

    SealKey(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
    }

    byte[] bytes() {
        if (bytes == null) {
            bytes = HexFormat.of().parseHex(find().orElseGet(this::draw));
        }
        return bytes;
    }

    private String draw() {
        byte[] drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        String key = HexFormat.of().formatHex(drawn);
        try {
            ownTransaction.executeWithoutResult(status -> jdbc.sql("insert into seal_key (id, key_hex) values (1, ?)")
                    .param(key)
                    .update());
            return key;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return find().orElseThrow();
        }
    }

    private Optional<String> find() {
        return ownTransaction.execute(status -> jdbc.sql("select key_hex from seal_key where id = 1")
                .query(String.class)
                .optional());
    }
}
