package io.leadflow.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** An issuer of tokens on this machine, with its keys at the usual addresses. */
public final class Issuer {

    public static final Issuer RUNNING = new Issuer();

    private final HttpServer server;
    private final RSAKey key;

    private Issuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("of the tests").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext(
                    "/.well-known/openid-configuration", exchange -> answer(exchange, """
                            {"issuer": "%1$s", "jwks_uri": "%1$s/keys"}""".formatted(address())));
            server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.start();
        } catch (IOException | JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String token(String user, String audience, Instant expiry) {
        return signed(key, address(), user, audience, expiry);
    }

    /** With our signature, and in the name of another issuer. */
    public String ofAnother(String user, String audience, Instant expiry) {
        return signed(key, "https://issuer.example", user, audience, expiry);
    }

    /** Signed by somebody else. */
    public String forged(String user, String audience, Instant expiry) {
        try {
            RSAKey another = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
            return signed(another, address(), user, audience, expiry);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String signed(RSAKey by, String issuer, String user, String audience, Instant expiry) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .subject(user)
                            .audience(audience)
                            .expirationTime(Date.from(expiry))
                            .build());
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
