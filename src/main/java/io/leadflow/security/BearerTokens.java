package io.leadflow.security;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the tokens of an issuer: a token names a user, what that user may do is known here. */
class BearerTokens implements Converter<Jwt, AbstractAuthenticationToken> {

    private final ApiSettings settings;
    private final Accounts accounts;

    BearerTokens(ApiSettings settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    /** Asks the issuer for its keys when the first token comes. */
    JwtDecoder decoder() {
        return new SupplierJwtDecoder(() -> {
            String issuer = settings.issuer().toString();
            NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD, meant -> meant != null && meant.contains(settings.audience()))));
            return decoder;
        });
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String userId = token.getClaimAsString(settings.userClaim());
        SignedIn person = accounts.present(userId == null ? "" : userId)
                .orElseThrow(() -> new InvalidBearerTokenException("The token names no user"));
        return UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.groups().stream()
                        .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                        .toList());
    }
}
