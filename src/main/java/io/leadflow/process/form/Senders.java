package io.leadflow.process.form;

import io.leadflow.lead.Sender;
import io.leadflow.lead.Sender.SenderType;
import io.leadflow.partner.Location;
import io.leadflow.partner.LocationContact;
import io.leadflow.partner.Partner;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.process.Actor;
import io.leadflow.process.VendorSettings;
import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out who hears of a lead's expiry (L5). A person sends in the name of their own organisation, whatever the
 * request says; a system says in whose name it sends, and the vendor is meant where it says nothing.
 */
@Component
class Senders {

    private final PartnerDirectory directory;
    private final VendorSettings vendor;
    private final Actor actor;

    Senders(PartnerDirectory directory, VendorSettings vendor, Actor actor) {
        this.directory = directory;
        this.vendor = vendor;
        this.actor = actor;
    }

    Sender senderOf(Fields fields) {
        Optional<String> organisation = actor.organisation();
        if (organisation.isPresent()) {
            return partner(fields, organisation.get());
        }
        if (actor.isVendorStaff()) {
            return vendor(fields, actor.id(), actor.email().orElse(vendor.email()));
        }
        return typeOf(fields) == SenderType.PARTNER
                ? partner(fields, Check.line("senderId", fields.text("senderId"), 64))
                : vendor(fields, fields.text("senderId"), vendor.email());
    }

    private static SenderType typeOf(Fields fields) {
        return fields.text("senderType") == null ? SenderType.VENDOR : fields.oneOf("senderType", SenderType.class);
    }

    private Sender vendor(Fields fields, String id, String defaultEmail) {
        return new Sender(SenderType.VENDOR, id, email(fields, defaultEmail), locale(fields, vendor.locale()));
    }

    private Sender partner(Fields fields, String partnerId) {
        Partner partner = directory
                .find(partnerId)
                .orElseThrow(() -> new InvalidInput("senderId", "must name a partner of the directory"));
        Optional<LocationContact> contact = partner.location(null).map(Location::contact);
        return new Sender(
                SenderType.PARTNER,
                partnerId,
                email(fields, contact.map(LocationContact::email).orElse(null)),
                locale(fields, contact.map(LocationContact::locale).orElse(Locale.ENGLISH)));
    }

    private static String email(Fields fields, String otherwise) {
        String email = Check.optionalEmail("senderEmail", fields.text("senderEmail"));
        return email == null ? otherwise : email;
    }

    private static Locale locale(Fields fields, Locale otherwise) {
        String tag = fields.text("senderLocale");
        return tag == null ? otherwise : Check.locale("senderLocale", tag);
    }
}
