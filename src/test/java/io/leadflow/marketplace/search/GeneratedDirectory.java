package io.leadflow.marketplace.search;

import io.leadflow.lead.TrackRecord.Taste;
import io.leadflow.lead.Vocabulary;
import io.leadflow.partner.Membership.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Any number of believable partners, always the same ones. */
public final class GeneratedDirectory {

    /** Skills as partners of six languages write them: en, sv, hu, ru, pl, zh. */
    public static final Map<String, List<String>> SKILLS = Map.of(
            "backup",
            List.of(
                    "backup",
                    "säkerhetskopiering",
                    "biztonsági mentés",
                    "резервное копирование",
                    "kopie zapasowe",
                    "备份"),
            "accounting",
            List.of("accounting", "bokföring", "könyvelés", "бухгалтерия", "księgowość", "会计"),
            "telephony",
            List.of("telephony", "telefoni", "telefonközpont", "телефония", "telefonia", "电话系统"),
            "security",
            List.of(
                    "cyber security",
                    "cybersäkerhet",
                    "kiberbiztonság",
                    "кибербезопасность",
                    "cyberbezpieczeństwo",
                    "网络安全"),
            "webshop",
            List.of("web shop", "webbutik", "webáruház", "интернет-магазин", "sklep internetowy", "网上商店"),
            "ai",
            List.of(
                    "artificial intelligence",
                    "artificiell intelligens",
                    "mesterséges intelligencia",
                    "искусственный интеллект",
                    "sztuczna inteligencja",
                    "人工智能"),
            "warehouse",
            List.of(
                    "warehouse management",
                    "lagerhantering",
                    "raktárkezelés",
                    "управление складом",
                    "zarządzanie magazynem",
                    "仓库管理"),
            "documents",
            List.of(
                    "document management",
                    "dokumenthantering",
                    "dokumentumkezelés",
                    "документооборот",
                    "obieg dokumentów",
                    "文档管理"));

    private static final List<String> SKILL_NAMES =
            SKILLS.keySet().stream().sorted().toList();

    private record Country(String code, int language, List<String> cities) {}

    private static final List<Country> COUNTRIES = List.of(
            new Country("GB", 0, List.of("London", "Leeds", "Bristol")),
            new Country("US", 0, List.of("Boston", "Denver", "Seattle", "Austin")),
            new Country("SE", 1, List.of("Stockholm", "Göteborg", "Malmö")),
            new Country("HU", 2, List.of("Budapest", "Szeged", "Debrecen")),
            new Country("KZ", 3, List.of("Алматы", "Астана")),
            new Country("UZ", 3, List.of("Ташкент", "Самарканд")),
            new Country("PL", 4, List.of("Warszawa", "Gdańsk", "Kraków")),
            new Country("CN", 5, List.of("北京", "上海")),
            new Country("SG", 5, List.of("Singapore")),
            new Country("DE", 0, List.of("Berlin", "Hamburg", "München")));

    private static final List<String> SYLLABLES = List.of(
            "nor", "tel", "vi", "mar", "kon", "ba", "lux", "ter", "so", "dra", "pel", "qui", "zan", "fer", "ost");

    private GeneratedDirectory() {}

    /** A partner, and in which skills (whatever the language) and where it is. */
    public record Generated(GivenProfile profile, Set<String> tags, Set<String> skills, String country, String city) {}

    public static Generated partner(int number) {
        Random dice = new Random(number * 7919L + 17);
        dice.nextInt();
        Country country = COUNTRIES.get(dice.nextInt(COUNTRIES.size()));
        String city = any(dice, country.cities());
        Set<String> products = some(dice, Vocabulary.PRODUCTS, 1 + dice.nextInt(3));
        Set<String> services = some(dice, Vocabulary.SERVICES, 1 + dice.nextInt(2));
        Set<String> industries = some(dice, Vocabulary.INDUSTRIES, 1 + dice.nextInt(2));
        Set<String> skills = some(dice, SKILL_NAMES, 1 + dice.nextInt(2));
        int language = dice.nextInt(4) == 0 ? 0 : country.language();
        List<String> keywords =
                skills.stream().map(skill -> SKILLS.get(skill).get(language)).toList();
        GivenProfile profile = GivenProfile.partner("g" + number)
                .named(name(dice))
                .products(products.toArray(String[]::new))
                .services(services.toArray(String[]::new))
                .industries(industries.toArray(String[]::new))
                .keywords(keywords.toArray(String[]::new))
                .in(country.code(), city);
        if (dice.nextInt(3) == 0) {
            profile.competent("Cloud Platform", dice.nextBoolean() ? Level.GOLD : Level.SILVER);
        }
        if (dice.nextInt(2) == 0) {
            int answered = dice.nextInt(40);
            int due = dice.nextInt(answered + 1);
            Map<String, Taste> tastes = new HashMap<>();
            products.forEach(
                    product -> tastes.put("product:" + product, new Taste(answered, answered * dice.nextDouble())));
            profile.leads(answered, dice.nextInt(10), 1 + dice.nextInt(150), due, dice.nextInt(due + 1), tastes);
        }
        Set<String> tags = new LinkedHashSet<>();
        products.forEach(value -> tags.add("product:" + value));
        services.forEach(value -> tags.add("service:" + value));
        industries.forEach(value -> tags.add("industry:" + value));
        return new Generated(profile, tags, skills, country.code(), city);
    }

    public static List<Generated> partners(int count) {
        return IntStream.range(0, count).mapToObj(GeneratedDirectory::partner).toList();
    }

    private static String name(Random dice) {
        StringBuilder name = new StringBuilder();
        for (int length = 2 + dice.nextInt(2); length > 0; length--) {
            name.append(any(dice, SYLLABLES));
        }
        return name.substring(0, 1).toUpperCase() + name.substring(1);
    }

    private static String any(Random dice, List<String> of) {
        return of.get(dice.nextInt(of.size()));
    }

    private static Set<String> some(Random dice, List<String> of, int count) {
        List<String> left = new ArrayList<>(of);
        Set<String> some = new LinkedHashSet<>();
        while (some.size() < count) {
            some.add(left.remove(dice.nextInt(left.size())));
        }
        return some;
    }
}
