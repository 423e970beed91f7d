package io.leadflow.referrals.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.leadflow.referrals.wire.CustomerProfile.ProfileId;
import java.io.IOException;
import java.util.List;

/** Reads the customer's ids, which older clients write as <code>{}</code> when there are none. */
class EmptyObjectAsList extends JsonDeserializer<List<ProfileId>> {

    @Override
    public List<ProfileId> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            json.skipChildren();
            return List.of();
        }
        return List.of(context.readValue(json, ProfileId[].class));
    }
}
