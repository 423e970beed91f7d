package io.leadflow.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;

/**
 * An attribute of a stored session. One that another version wrote and this one cannot read counts as not there: its
 * owner logs in again after the upgrade, instead of meeting an error on every page.
 */
class ReadableAttribute implements Converter<byte[], Object> {

    private static final Logger log = LoggerFactory.getLogger(ReadableAttribute.class);

    private final DeserializingConverter stored =
            new DeserializingConverter(getClass().getClassLoader());

    @Override
    public Object convert(byte[] attribute) {
        try {
            return stored.convert(attribute);
        } catch (SerializationFailedException ofAnotherVersion) {
            log.info("A session of another version is not readable; its owner has to log in again");
            return null;
        }
    }
}
