package io.leadflow.partner;

import static java.util.stream.Collectors.toMap;

import io.leadflow.lead.Vocabulary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two overlapping scales of customer sizes as ranges of employees, so that whoever opts out of 1 to 50 employees is
 * not found by a customer of 1 to 9.
 */
public final class CustomerSize {

    /** The finer of the two scales, which covers every size once: what people choose from. */
    public static final List<String> SCALE = List.of(
            "1to9employees",
            "10to50employees",
            "51to250employees",
            "251to1000employees",
            "1001to5000employees",
            "5001to10000employees",
            "10001to20000employees",
            "Morethan20000employees");

    private static final Pattern RANGE = Pattern.compile("(\\d+)to(\\d+)employees");
    private static final int BEYOND = 20_002;

    private static final Map<String, BitSet> EMPLOYEES =
            Vocabulary.CUSTOMER_SIZES.stream().collect(toMap(size -> size, CustomerSize::employees));

    private CustomerSize() {}

    /** The sizes, of either scale, that a partner with these unwanted ones would hear from at least in part. */
    public static List<String> outsideOf(Collection<String> unwanted) {
        BitSet wanted = new BitSet();
        wanted.set(1, BEYOND);
        unwanted.forEach(size -> wanted.andNot(EMPLOYEES.get(size)));
        return Vocabulary.CUSTOMER_SIZES.stream()
                .filter(size -> EMPLOYEES.get(size).intersects(wanted))
                .toList();
    }

    private static BitSet employees(String size) {
        Matcher range = RANGE.matcher(size);
        BitSet employees = new BitSet();
        if (range.matches()) {
            employees.set(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)) + 1);
        } else {
            int moreThan = Integer.parseInt(String.join("", Arrays.asList(size.split("\\D+"))));
            employees.set(moreThan + 1, BEYOND);
        }
        return employees;
    }
}
