package io.leadflow.page;

import java.util.Collection;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A value of a form is one value, also with a comma in it: Spring would take it for several where it stands alone. */
@Configuration(proxyBeanMethods = false)
class WholeValues implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.removeConvertible(String.class, Collection.class);
    }
}
