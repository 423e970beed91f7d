package io.leadflow.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.engine.identity.Organisations;
import io.leadflow.engine.identity.Organisations.NewUser;
import io.leadflow.partner.GivenPartner;
import io.leadflow.partner.Location;
import io.leadflow.partner.Logo;
import io.leadflow.partner.Partner;
import io.leadflow.partner.ProfileDesk;
import io.leadflow.process.PrivateLink;
import io.leadflow.security.Group;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What addresses are about: one of each of an organisation of the callers, and one of an organisation of others. */
class Things {

    static final String OURS = "ours";
    private static final String THEIRS = "theirs";

    private final Organisations organisations;
    private final ProfileDesk profiles;
    private final Leads leads;
    private final Rest rest;
    private final PrivateLink links;
    private final JdbcClient jdbc;

    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();

    Things(ApplicationContext product) {
        this.organisations = product.getBean(Organisations.class);
        this.profiles = product.getBean(ProfileDesk.class);
        this.leads = product.getBean(Leads.class);
        this.rest = product.getBean(Rest.class);
        this.links = product.getBean(PrivateLink.class);
        this.jdbc = product.getBean(JdbcClient.class);
    }

    void enter() {
        enterPartner(OURS);
        enterPartner(THEIRS);
        organisations.enter(person("ours-referrals", Group.REFERRALS_ADMIN));
        organisations.enter(person("ours-admin", Group.MPN_PARTNER_ADMIN));
        describe(own, OURS, received(OURS, Map.of()));
        describe(others, THEIRS, received(THEIRS, Map.of("senderType", "PARTNER", "senderId", "northwind")));
        others.put("token", "x");
        own.put("correlationId", sentTest());
        others.put("correlationId", UUID.randomUUID().toString());
        own.put("sent", sentKey());
        others.put("sent", UUID.randomUUID().toString());
    }

    /** The value of a part of an address, or {@code null}. */
    String own(String part) {
        return own.get(part);
    }

    String others(String part) {
        return others.getOrDefault(part, own.get(part));
    }

    boolean isSomebodys(String part) {
        return others.containsKey(part);
    }

    private void describe(Map<String, String> things, String partner, UUID lead) {
        things.put("lead", lead.toString());
        things.put("task", leads.openTask(lead).getId());
        things.put("location", partner + "-2");
        things.put("token", token(received(partner, Map.of())));
        if (partner.equals(OURS)) {
            things.put("partner", partner);
            things.put("tag", tag());
            things.put("number", number());
        }
    }

    private String token(UUID lead) {
        return links.to(lead).substring("/inquiries/".length());
    }

    private void enterPartner(String id) {
        organisations.enterOrganisation(id, id);
        Partner partner = new Partner(id, "Rights " + id, true, List.of(location(id + "-1"), location(id + "-2")));
        profiles.enter(partner, GivenPartner.about(id, null));
    }

    private static Location location(String id) {
        return new Location(id, GivenPartner.address("SE", "Lund"), GivenPartner.contact());
    }

    private static NewUser person(String id, String group) {
        return new NewUser(id, "Own", "Person", id + "@leadflow.example", "demo", group, OURS);
    }

    private UUID received(String partner, Map<String, Object> sender) {
        Map<String, Object> order = Leads.orderWith("partnerId", partner);
        order.putAll(sender);
        return leads.received(order);
    }

    private String tag() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", png);
            profiles.showLogo(OURS, Logo.of(png.toByteArray()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return one("select tag from partner_logo where partner_id = 'ours'");
    }

    private String number() {
        return one("select min(number) from webhook_certificate");
    }

    /** One that each who may send leads has used for one. */
    private String sentKey() {
        String key = UUID.randomUUID().toString();
        for (String sender : List.of("ours-referrals", "ours-admin", "marketing", "seller")) {
            Map<String, Object> order = Leads.orderWith("partnerId", THEIRS);
            order.put("leadType", "SALES_QUALIFIED");
            order.put("externalId", key);
            Rest.Answer sent = leads.start(sender, order);
            assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        }
        return key;
    }

    /** Nobody listens there; that it was sent is enough. */
    private String sentTest() {
        var registration = Map.of("webhookUrl", "http://127.0.0.1:9009/", "webhookEvents", List.of("test-created"));
        Rest.Answer registered = rest.post("ours-referrals", "/webhooks/v1/registration", registration);
        assertThat(registered.status()).as(registered.text()).isEqualTo(200);
        Rest.Answer sent = rest.post("ours-referrals", "/webhooks/v1/registration/validationEvents", null);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        return sent.body().path("correlationId").asText();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
