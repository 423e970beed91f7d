package io.leadflow.workspace.profile;

import io.leadflow.partner.About;
import java.util.List;

/**
 * What a company says about itself, as its form has it.
 *
 * @param keywords one a line
 */
record AboutForm(
        Integer version,
        String description,
        String website,
        List<String> products,
        List<String> services,
        List<String> industries,
        String keywords,
        List<String> unwantedSizes) {

    AboutForm {
        products = products == null ? List.of() : products;
        services = services == null ? List.of() : services;
        industries = industries == null ? List.of() : industries;
        unwantedSizes = unwantedSizes == null ? List.of() : unwantedSizes;
    }

    static AboutForm of(About about) {
        return new AboutForm(
                about.version(),
                about.description(),
                about.website(),
                about.products(),
                about.services(),
                about.industries(),
                String.join("\n", about.keywords()),
                about.unwantedSizes());
    }

    About read(String partnerId) {
        List<String> words = keywords == null ? List.of() : keywords.lines().toList();
        return new About(
                partnerId, version, description, website, products, services, industries, words, unwantedSizes);
    }
}
