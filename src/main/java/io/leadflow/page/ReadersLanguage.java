package io.leadflow.page;

import io.leadflow.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the one its reader chose, else the first one of their browser's that there are words in, else
 * English. Dates follow the region that the browser names with that language.
 */
@Component("localeResolver")
class ReadersLanguage implements LocaleResolver {

    private static final String COOKIE = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        List<Locale> asked = asked(request);
        return Choice.in(request, COOKIE)
                .flatMap(Language::tagged)
                .map(chosen -> chosen.in(asked))
                .orElseGet(() -> Language.written(asked));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Language.of(locale)
                .map(language -> Choice.of(COOKIE, language.tag(), request))
                .ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }

    /** Without the header a request still has a locale: that of the machine, which is no reader's. */
    private static List<Locale> asked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
    }
}
