package io.leadflow.referrals.description;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The query options of 1.4, as callers read about them. */
@Parameter(
        in = QUERY,
        name = "$filter",
        description = "eq ne gt ge lt le and or not, any over team",
        schema = @Schema(type = "string"))
@Parameter(
        in = QUERY,
        name = "$orderby",
        description = "createdDateTime or updatedDateTime, asc or desc",
        schema = @Schema(type = "string"))
@Parameter(
        in = QUERY,
        name = "$top",
        description = "How many, of all pages together",
        schema = @Schema(type = "integer"))
@Parameter(
        in = QUERY,
        name = "$skip",
        description = "How many to leave out, up to 10,000",
        schema = @Schema(type = "integer"))
@Parameter(
        in = QUERY,
        name = "$count",
        description = "Whether to tell how many match",
        schema = @Schema(type = "boolean"))
@Parameter(
        in = QUERY,
        name = "$select",
        description = "Properties, parted by commas",
        schema = @Schema(type = "string"))
@Parameter(
        in = QUERY,
        name = "$skiptoken",
        description = "Only as part of a next link",
        schema = @Schema(type = "string"))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListOptions {}
